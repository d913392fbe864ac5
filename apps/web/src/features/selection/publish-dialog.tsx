import { publicityEnd } from '@lianchuang/domain/selection/competition';
import type { CompetitionDetail } from '@lianchuang/domain/selection/competitions-contract';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Entries {
  applicationId: string;
  publicityUntil: string;
}

/** Who is to be appointed, and until when the name stands in public: at least five working days. */
export function PublishDialog(props: {
  competition: CompetitionDetail;
  error: unknown;
  pending: boolean;
  onPublish: (entries: Entries) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [form] = Form.useForm<Entries>();
  const ranked = props.competition.applicants
    .filter((a) => a.eligibility === 'eligible')
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const earliest = publicityEnd(today);
  return (
    <FormDialog<Entries>
      title={t('selection.step.publish')}
      act={t('selection.step.publish')}
      form={form}
      initial={{ ...(ranked[0] ? { applicationId: ranked[0].id } : {}), publicityUntil: earliest }}
      error={props.error}
      pending={props.pending}
      onSubmit={props.onPublish}
      onClose={props.onClose}
    >
      <p>{t('selection.publish-hint', { earliest })}</p>
      <Form.Item
        name="applicationId"
        label={t('selection.chosen')}
        rules={[{ required: true, message: t('error.choose-an-applicant') }]}
      >
        <Select options={ranked.map((a) => ({ value: a.id, label: `${a.name} ${formatNumber(a.score)}` }))} />
      </Form.Item>
      <FormDay name="publicityUntil" label={t('selection.public-until')} min={earliest} />
    </FormDialog>
  );
}
