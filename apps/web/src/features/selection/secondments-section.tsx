import type { Secondment } from '@lianchuang/domain/selection/secondments-contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { EndSecondmentDialog, ExtendSecondmentDialog, SecondDialog } from './secondment-dialogs.tsx';
import { secondmentsQuery } from './selection-queries.ts';
import { SecondmentState } from './state-of-selection.tsx';

/** Who is sent where, by whom, until when; those overdue first (R2.3). */
export function SecondmentsSection() {
  const { t } = useTranslation();
  const may = useMay('selection.change');
  const [open, setOpen] = useState<{ what: 'new' } | { what: 'extend' | 'end'; row: Secondment }>();
  const { data, error, isPending, refetch } = useQuery(secondmentsQuery);
  const columns: DataColumn<Secondment>[] = [
    { key: 'name', title: t('selection.name'), value: (row) => row.name },
    { key: 'from', title: t('selection.from-unit'), value: (row) => row.fromUnit },
    { key: 'to', title: t('selection.sent-to'), value: (row) => row.organisation.name },
    { key: 'post', title: t('selection.post'), value: (row) => row.post },
    { key: 'since', title: t('selection.from-on'), value: (row) => formatDate(row.fromOn) },
    { key: 'until', title: t('selection.until-on'), value: (row) => formatDate(row.untilOn) },
    {
      key: 'state',
      title: t('selection.state'),
      filter: true,
      value: (row) => t(`selection.secondment-state.${row.state}`),
      render: (row) => <SecondmentState row={row} />,
    },
    { key: 'ended', title: t('selection.ended-on'), value: (row) => formatDate(row.endedOn) },
    { key: 'note', title: t('selection.note'), hidden: true, value: (row) => row.note || null },
    ...(may
      ? [
          {
            key: 'act',
            title: t('selection.act'),
            fixedOrder: true,
            value: () => null,
            render: (row: Secondment) => (
              <span className="lc-selection-buttons">
                {row.may.map((what) => (
                  <Button
                    key={what}
                    size="small"
                    aria-label={`${row.name} ${t(`selection.secondment.${what}`)}`}
                    onClick={() => setOpen({ what, row })}
                  >
                    {t(`selection.secondment.${what}`)}
                  </Button>
                ))}
              </span>
            ),
          },
        ]
      : []),
  ];
  const add = may ? (
    <Button type="primary" onClick={() => setOpen({ what: 'new' })}>
      {t('selection.add-secondment')}
    </Button>
  ) : null;
  const close = () => setOpen(undefined);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && data.overdue > 0 ? <p>{t('selection.overdue', { count: data.overdue })}</p> : null}
      <DataTable
        id="secondments"
        name={t('selection.tab.secondments')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={add}
        empty={
          <EmptyState
            title={t('selection.no-secondments')}
            hint={t(may ? 'selection.no-secondments-hint' : 'selection.none-own')}
            action={add}
          />
        }
      />
      {open?.what === 'new' ? <SecondDialog onClose={close} /> : null}
      {open?.what === 'extend' ? <ExtendSecondmentDialog row={open.row} onClose={close} /> : null}
      {open?.what === 'end' ? <EndSecondmentDialog row={open.row} onClose={close} /> : null}
    </>
  );
}
