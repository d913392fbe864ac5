import { issueTransfer, type Member } from '@lianchuang/domain/members/contract';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { DestinationSelect } from './destination-select.tsx';
import { ReasonItem } from './reason-item.tsx';
import { showFieldErrors } from './show-field-errors.ts';
import { useMemberChange } from './use-member-change.ts';

interface Entries {
  where: 'county' | 'outside';
  toOrganisationId?: string;
  toOutside: string;
  reason: string;
}

/** A letter of transfer, to an organisation of the county or out of it; says what happens until it is received (R1.4). */
export function TransferDialog(props: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const { member } = props;
  const [form] = Form.useForm<Entries>();
  const [transferId] = useState(uuidV7);
  const where = Form.useWatch('where', form) ?? 'county';
  const issue = useMemberChange(
    ({ where: which, toOrganisationId, toOutside, reason }: Entries, key) =>
      api(issueTransfer, {
        key,
        params: { id: member.id },
        body: {
          version: member.version,
          transferId,
          ...(which === 'county' ? { toOrganisationId } : { toOutside: toOutside.trim() }),
          reason: reason.trim(),
        },
      }),
    ({ number }) => {
      message.success(t('members.transfer.issued', { number }));
      props.onClose();
    },
  );
  return (
    <FormDialog<Entries>
      title={t('members.transfer.title', { name: member.name })}
      act={t('members.transfer.issue')}
      form={form}
      initial={{ where: 'county', toOutside: '', reason: '' }}
      error={issue.error}
      pending={issue.isPending}
      onSubmit={(entries) => issue.mutate(entries, { onError: (error) => showFieldErrors(form, error) })}
      onClose={props.onClose}
    >
      <Form.Item name="where" label={t('members.transfer.where')}>
        <Radio.Group
          options={(['county', 'outside'] as const).map((value) => ({
            value,
            label: t(`members.transfer.where.${value}`),
          }))}
        />
      </Form.Item>
      {where === 'county' ? (
        <Form.Item
          name="toOrganisationId"
          label={t('field.toOrganisationId')}
          rules={[{ required: true, message: t('members.missing') }]}
        >
          <DestinationSelect />
        </Form.Item>
      ) : (
        <Form.Item
          name="toOutside"
          label={t('field.toOutside')}
          extra={t('members.transfer.outside-hint')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('members.missing') }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      )}
      <ReasonItem hint={t('members.transfer.reason-hint')} />
      <p className="lc-member-notice">
        {t('members.transfer.effect', { name: member.name, organisation: member.organisation.name })}
      </p>
    </FormDialog>
  );
}
