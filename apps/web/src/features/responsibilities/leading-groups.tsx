import {
  endLeadingUnit,
  type LeadingUnit,
  listLeadingUnits,
  planLeadingUnit,
} from '@lianchuang/domain/responsibilities/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { UnitDialog } from './unit-dialog.tsx';

type Open = { what: 'new' } | { what: 'change' | 'plan' | 'end'; row: LeadingUnit };

/** R3.7: leading groups, their heads and member units, each with its plan; who has no group is named. */
export function LeadingGroups() {
  const { t } = useTranslation();
  const may = useMay('responsibilities.change');
  const [open, setOpen] = useState<Open>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['leading-units'],
    queryFn: ({ signal }) => api(listLeadingUnits, { signal }),
  });
  const button = (what: 'change' | 'plan' | 'end', row: LeadingUnit, words: string) => (
    <Button
      key={what}
      type="link"
      size="small"
      aria-label={`${row.name} ${words}`}
      onClick={() => setOpen({ what, row })}
    >
      {words}
    </Button>
  );
  const columns: DataColumn<LeadingUnit>[] = [
    { key: 'name', title: t('responsibilities.unit-name'), value: (row) => row.name },
    { key: 'group', title: t('responsibilities.group'), filter: true, value: (row) => row.group.name },
    {
      key: 'role',
      title: t('responsibilities.unit-role'),
      filter: true,
      value: (row) => t(`responsibilities.role.${row.role}`),
    },
    { key: 'leader', title: t('responsibilities.unit-leader'), value: (row) => row.leader || null },
    { key: 'duty', title: t('responsibilities.unit-duty'), value: (row) => row.duty || null },
    {
      key: 'plan',
      title: t('responsibilities.unit-plan'),
      value: (row) => row.plan || null,
      render: (row) =>
        row.plan ? (
          <>
            {row.plan}{' '}
            <span className="lc-muted">
              {t('responsibilities.plan-on', { date: formatDate(row.planOn) })}
            </span>
          </>
        ) : row.role === 'member' ? (
          <ToneTag tone="at-risk" sign="!">
            {t('responsibilities.plan-missing')}
          </ToneTag>
        ) : null,
    },
    {
      key: 'act',
      title: t('responsibilities.act'),
      fixedOrder: true,
      value: () => null,
      render: (row) => (
        <>
          {row.may.includes('plan') ? button('plan', row, t('responsibilities.plan-write')) : null}
          {row.may.includes('change') ? button('change', row, t('common.edit')) : null}
          {row.may.includes('change') ? button('end', row, t('responsibilities.unit-end')) : null}
        </>
      ),
    },
  ];
  const add = may ? (
    <Button type="primary" onClick={() => setOpen({ what: 'new' })}>
      {t('responsibilities.unit-add')}
    </Button>
  ) : null;
  const close = () => setOpen(undefined);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && data.without.length > 0 && data.items.length > 0 ? (
        <p>
          {t('responsibilities.without', {
            count: data.without.length,
            names: data.without
              .slice(0, 12)
              .map((o) => o.name)
              .join('、'),
          })}
        </p>
      ) : null}
      <DataTable<LeadingUnit>
        id="leading-units"
        name={t('responsibilities.tab.groups')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={add}
        empty={
          <EmptyState
            title={t('responsibilities.group-none')}
            hint={t('responsibilities.group-none-hint')}
            action={add}
          />
        }
      />
      {open?.what === 'new' ? <UnitDialog onClose={close} /> : null}
      {open?.what === 'change' ? <UnitDialog row={open.row} onClose={close} /> : null}
      {open?.what === 'plan' ? <PlanDialog row={open.row} onClose={close} /> : null}
      {open?.what === 'end' ? <EndDialog row={open.row} onClose={close} /> : null}
    </>
  );
}

function PlanDialog({ row, onClose }: { row: LeadingUnit; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SavingDialog<{ plan: string }>
      title={`${row.name} · ${t('responsibilities.unit-plan')}`}
      ok={t('responsibilities.plan-write')}
      initial={{ plan: row.plan }}
      refresh={['leading-units']}
      save={({ plan }) =>
        api(planLeadingUnit, { params: { id: row.id }, body: { version: row.version, plan } })
      }
      onClose={onClose}
    >
      <Form.Item
        name="plan"
        label={t('responsibilities.unit-plan')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 5 }} />
      </Form.Item>
    </SavingDialog>
  );
}

function EndDialog({ row, onClose }: { row: LeadingUnit; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SavingDialog<object>
      title={t('responsibilities.unit-end')}
      ok={t('responsibilities.unit-end')}
      danger
      initial={{}}
      refresh={['leading-units']}
      save={() => api(endLeadingUnit, { params: { id: row.id }, body: { version: row.version } })}
      onClose={onClose}
    >
      <p>{t('responsibilities.unit-end-ask', { name: row.name })}</p>
    </SavingDialog>
  );
}
