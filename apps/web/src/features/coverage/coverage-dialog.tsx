import {
  addCoveragePoint,
  type CoveragePoint,
  type CoverageType,
  changeCoveragePoint,
  coverageHolders,
  coverageTypeSchema,
  coveringKinds,
} from '@lianchuang/domain/coverage/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';

interface Entries {
  organisationId: string | null;
  name: string;
  type: CoverageType;
  people: number;
  members: number;
  from: string;
  branchId: string | null;
  coveredFrom: string;
  ended: string;
}

/** A new point of a village or township, or one as it is known now, with the branch that covers it. */
export function CoverageDialog(props: { point: CoveragePoint | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { today, acting } = useSession();
  const message = useMessage();
  const queries = useQueryClient();
  const { point } = props;
  const [id] = useState(uuidV7);
  const own = (coverageHolders as readonly string[]).includes(acting.organisation.kind);
  const save = useMutation({
    mutationFn: ({ organisationId, branchId, coveredFrom, ended, ...about }: Entries) =>
      point
        ? api(changeCoveragePoint, {
            params: { id: point.id },
            body: {
              version: point.version,
              ...about,
              ...(branchId ? { branchId, ...(coveredFrom ? { coveredFrom } : {}) } : {}),
              ...(ended ? { ended } : {}),
            },
          })
        : api(addCoveragePoint, { body: { id, organisationId: organisationId ?? '', ...about } }),
    onSuccess: async () => {
      message.success(t('common.saved'));
      await queries.invalidateQueries({ queryKey: ['coverage'] });
      props.onClose();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['coverage'] }),
  });
  const required = [{ required: true, message: t('coverage.required') }];
  const count = (name: 'people' | 'members', max: number) => (
    <Form.Item name={name} label={t(`coverage.${name}`)} rules={required}>
      <InputNumber min={0} max={max} precision={0} />
    </Form.Item>
  );
  return (
    <FormDialog<Entries>
      title={point ? `${point.organisation.name} · ${point.name}` : t('coverage.add')}
      initial={{
        organisationId: own ? acting.organisation.id : null,
        name: point?.name ?? '',
        type: point?.type ?? 'industry',
        people: point?.people ?? 0,
        members: point?.members ?? 0,
        from: point?.from ?? today,
        branchId: point?.branch?.id ?? null,
        coveredFrom: point?.coveredFrom ?? '',
        ended: point?.ended ?? '',
      }}
      error={save.error}
      pending={save.isPending}
      onClose={props.onClose}
      onSubmit={(entries) => save.mutate({ ...entries, organisationId: entries.organisationId ?? null })}
    >
      {point ? null : (
        <Form.Item name="organisationId" label={t('coverage.organisation')} rules={required}>
          <OrganisationPicker kinds={coverageHolders} />
        </Form.Item>
      )}
      <Form.Item
        name="name"
        label={t('coverage.name')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('coverage.required') }]}
      >
        <Input maxLength={60} placeholder={t('coverage.name-example')} />
      </Form.Item>
      <Form.Item name="type" label={t('coverage.type')}>
        <Select
          options={coverageTypeSchema.options.map((value) => ({ value, label: t(`coverage.type.${value}`) }))}
        />
      </Form.Item>
      {count('people', 100_000)}
      {count('members', 10_000)}
      <Form.Item name="from" label={t('coverage.from')}>
        <DateField max={today} />
      </Form.Item>
      {point ? (
        <>
          <Form.Item name="branchId" label={t('coverage.branch')} extra={t('coverage.branch-hint')}>
            <OrganisationPicker kinds={coveringKinds} allowClear />
          </Form.Item>
          <Form.Item name="coveredFrom" label={t('coverage.covered-from')}>
            <DateField max={today} allowClear />
          </Form.Item>
          <Form.Item name="ended" label={t('coverage.ended')}>
            <DateField max={today} allowClear />
          </Form.Item>
        </>
      ) : null}
    </FormDialog>
  );
}
