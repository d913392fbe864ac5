import { type Appraisal, listAppraisals, openAppraisals } from '@lianchuang/domain/appraisal/contract';
import { appraisalStateSchema } from '@lianchuang/domain/appraisal/rules';
import { addDays } from '@lianchuang/domain/periods/calendar';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatShare } from '../../lib/format.ts';
import { organisationsQuery } from '../../lib/organisations-query.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDay } from '../../ui/form-day.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { AppraisalStateTag } from './appraisal-state-tag.tsx';

/** Rounds of the people's appraisal in one's part of the tree (R4.2). */
export function AppraisalsPage() {
  const { t } = useTranslation();
  const mayRun = useMay('ballots.run');
  const asked = appraisalStateSchema.safeParse(useSearch({ strict: false }).state).data;
  const [opening, setOpening] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['appraisals'],
    queryFn: ({ signal }) => api(listAppraisals, { query: { limit: 2000 }, signal }),
  });
  const columns = useMemo<DataColumn<Appraisal>[]>(
    () => [
      {
        key: 'organisation',
        title: t('common.organisation'),
        value: (row) => row.organisation.name,
        render: (row) => (
          <Link to="/appraisals/$id" params={{ id: row.id }} search={{}}>
            {row.organisation.name}
          </Link>
        ),
      },
      { key: 'title', title: t('appraisal.round'), filter: true, value: (row) => row.title },
      {
        key: 'state',
        title: t('appraisal.state'),
        filter: true,
        value: (row) => t(`appraisal.states.${row.state}`),
        render: (row) => <AppraisalStateTag value={row.state} />,
      },
      { key: 'voices', title: t('appraisal.voices'), numeric: true, value: (row) => row.voices },
      {
        key: 'satisfaction',
        title: t('appraisal.satisfaction'),
        numeric: true,
        value: (row) => row.satisfaction,
        render: (row) => (row.satisfaction === null ? '—' : formatShare(row.satisfaction)),
      },
      { key: 'opened', title: t('appraisal.opened-on'), value: (row) => formatDate(row.openedOn) },
      { key: 'closes', title: t('appraisal.closes-on'), value: (row) => formatDate(row.closesOn) },
      { key: 'published', title: t('appraisal.published-on'), value: (row) => formatDate(row.publishedOn) },
    ],
    [t],
  );
  const start = mayRun ? (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('appraisal.open')}
    </Button>
  ) : null;
  return (
    <Page title={t('appraisal.title')} hint={t('appraisal.hint')} extra={start}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<Appraisal>
        id="appraisals"
        name={t('appraisal.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        filtered={asked && { state: t(`appraisal.states.${asked}`) }}
        empty={<EmptyState title={t('appraisal.none')} hint={t('appraisal.none-hint')} />}
      />
      {opening ? <OpenDialog onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}

interface Entries {
  organisationIds: string[];
  title: string;
  overall: string;
  commitments: string;
  closesOn: string;
}

function OpenDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today, acting } = useSession();
  const { data, isPending } = useQuery(organisationsQuery);
  const below = (data?.items ?? []).filter((o) => o.id !== acting.organisation.id);
  const villages = below.filter((o) => o.kind === 'village-branch').map((o) => o.id);
  const [form] = Form.useForm<Entries>();
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
        commitments: '',
        closesOn: addDays(today, 21),
      }}
      save={({ organisationIds, title, overall, commitments, closesOn }) =>
        api(openAppraisals, {
          body: { organisationIds, title, questions: [overall, ...linesOf(commitments)], closesOn },
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
          <Button size="small" onClick={() => form.setFieldsValue({ organisationIds: villages })}>
            {t('appraisal.all-villages', { count: villages.length })}
          </Button>
        }
      >
        <Select
          mode="multiple"
          loading={isPending}
          maxTagCount={6}
          showSearch={{ optionFilterProp: 'label' }}
          options={below.map((o) => ({ value: o.id, label: o.name }))}
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
        name="commitments"
        label={t('appraisal.commitments')}
        extra={t('appraisal.commitments-hint')}
        rules={[
          {
            validator: async (_, text: string) => {
              const lines = linesOf(text ?? '');
              if (lines.length > 12 || lines.some((line) => line.length < 2 || line.length > 200))
                throw new Error(t('appraisal.commitments-wrong'));
            },
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2600} />
      </Form.Item>
      <FormDay name="closesOn" label={t('appraisal.closes-on')} min={today} />
    </SavingDialog>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
