import { listAppraisalCommitments, openAppraisals } from '@lianchuang/domain/appraisal/contract';
import { mostQuestions } from '@lianchuang/domain/ballots/contract';
import { addDays } from '@lianchuang/domain/periods/calendar';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { organisationsQuery } from '../../lib/organisations-query.ts';
import { useSession } from '../../lib/use-session.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

interface Entries {
  organisationIds: string[];
  title: string;
  overall: string;
  commitmentIds: string[];
  closesOn: string;
}

/** Commitments of one organisation that fit on a slip, beside the question on the whole. */
const most = mostQuestions - 1;

/** Opens a round at each of the organisations chosen, about the whole and the commitments of each from the register (R4.2). */
export function OpenDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today, acting } = useSession();
  const { data, isPending } = useQuery(organisationsQuery);
  const promised = useQuery({
    queryKey: ['appraisals', 'commitments'],
    queryFn: ({ signal }) => api(listAppraisalCommitments, { signal }),
  });
  const below = (data?.items ?? []).filter((o) => o.id !== acting.organisation.id);
  const villages = below.filter((o) => o.kind === 'village-branch').map((o) => o.id);
  const [form] = Form.useForm<Entries>();
  const chosen: readonly string[] = Form.useWatch('organisationIds', form) ?? [];
  const of = (id: string) => (promised.data?.items ?? []).filter((c) => c.organisationId === id);
  /** Whoever is added comes with the commitments that fall due first; those of others stay as they were chosen. */
  const choose = (ids: readonly string[]) => {
    const kept = ids.filter((id) => chosen.includes(id)).flatMap(of);
    const before = new Set<string>(form.getFieldValue('commitmentIds') as string[]);
    const added = ids.filter((id) => !chosen.includes(id)).flatMap((id) => of(id).slice(0, most));
    form.setFieldsValue({
      organisationIds: [...ids],
      commitmentIds: [...kept.filter((c) => before.has(c.id)), ...added].map((c) => c.id),
    });
  };
  return (
    <SavingDialog<Entries>
      title={t('appraisal.open')}
      ok={t('appraisal.open-now')}
      form={form}
      initial={{
        organisationIds: [],
        title: t('appraisal.default-title', {
          year: today.slice(0, 4),
          half: t(today.slice(5) < '07' ? 'appraisal.first-half' : 'appraisal.second-half'),
        }),
        overall: t('appraisal.overall'),
        commitmentIds: [],
        closesOn: addDays(today, 21),
      }}
      save={({ organisationIds, title, overall, commitmentIds, closesOn }) =>
        api(openAppraisals, {
          body: { organisationIds, title, questions: [overall], commitmentIds, closesOn },
        })
      }
      refresh={['appraisals']}
      onClose={props.onClose}
    >
      <p className="lc-muted">{t('appraisal.open-hint')}</p>
      <Form.Item
        name="organisationIds"
        label={t('appraisal.where')}
        rules={[{ required: true, message: t('appraisal.where-missing') }]}
        extra={
          <Button size="small" disabled={promised.isPending} onClick={() => choose(villages)}>
            {t('appraisal.all-villages', { count: villages.length })}
          </Button>
        }
      >
        <Select
          mode="multiple"
          loading={isPending || promised.isPending}
          disabled={promised.isPending}
          maxTagCount={6}
          showSearch={{ optionFilterProp: 'label' }}
          options={below.map((o) => ({ value: o.id, label: o.name }))}
          onChange={choose}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('appraisal.round')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('appraisal.title-missing') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="overall"
        label={t('appraisal.overall-label')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('appraisal.overall-missing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="commitmentIds"
        label={t('appraisal.commitments')}
        extra={t(
          chosen.length > 0 && chosen.every((id) => of(id).length === 0)
            ? 'appraisal.no-commitments'
            : 'appraisal.commitments-hint',
          { most },
        )}
        rules={[
          {
            validator: async (_, ids: readonly string[]) => {
              const over = chosen.find((id) => of(id).filter((c) => ids.includes(c.id)).length > most);
              if (over)
                throw new Error(
                  t('appraisal.commitments-wrong', {
                    most,
                    name: below.find((o) => o.id === over)?.name ?? '',
                  }),
                );
            },
          },
        ]}
      >
        <Select
          mode="multiple"
          loading={promised.isPending}
          maxTagCount={12}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('appraisal.commitments-choose')}
          options={below
            .filter((o) => chosen.includes(o.id))
            .map((o) => ({
              label: o.name,
              options: of(o.id).map((c) => ({
                value: c.id,
                label: t('appraisal.commitment-due', { content: c.content, date: formatDate(c.dueOn) }),
              })),
            }))}
        />
      </Form.Item>
      <FormDay name="closesOn" label={t('appraisal.closes-on')} min={today} />
    </SavingDialog>
  );
}
