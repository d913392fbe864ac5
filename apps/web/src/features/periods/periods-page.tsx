import type { Period } from '@lianchuang/domain/periods/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod, formatShare } from '../../lib/format.ts';
import { periodsQuery, usePeriod } from '../../lib/use-period.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { LateSection } from './late-section.tsx';
import { LockDialog } from './lock-dialog.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { type PeriodAction, periodActions, periodsAtHand } from './period-actions.ts';
import { VerifyDialog } from './verify-dialog.tsx';
import './periods.css';

/** The cycle (R3.4): periods with their numbers, opening, closing, locking and checking them, and who is late. */
export function PeriodsPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const mayRun = useMay('periods.run');
  const { period, setPeriod } = usePeriod();
  const { data, error, isPending, refetch } = useQuery(periodsQuery);
  const [all, setAll] = useState(false);
  const [doing, setDoing] = useState<{ period: Period; action: PeriodAction } | null>(null);
  const columns = useMemo(
    () => periodColumns(t, mayRun, setPeriod, (chosen, action) => setDoing({ period: chosen, action })),
    [t, mayRun, setPeriod],
  );
  const items = data?.items ?? [];
  const rows = all ? items : periodsAtHand(items, today);
  const shown = items.find((item) => item.id === period);
  const close = () => setDoing(null);
  return (
    <Page title={t('periods.title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<Period>
        id="periods"
        name={t('periods.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={
          <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
            {t('periods.all', { count: items.length })}
          </Checkbox>
        }
        {...(items.length === 0
          ? { empty: <EmptyState title={t('periods.none')} hint={t('periods.none-hint')} /> }
          : {})}
      />
      {shown && shown.state !== 'planned' && shown.state !== 'locked' ? (
        <LateSection key={shown.id} period={shown.id} />
      ) : null}
      {doing?.action === 'open' ? <OpenDialog period={doing.period} onClose={close} /> : null}
      {doing?.action === 'close' || doing?.action === 'reopen' ? (
        <CloseDialog period={doing.period} action={doing.action} onClose={close} />
      ) : null}
      {doing?.action === 'lock' ? <LockDialog period={doing.period} onClose={close} /> : null}
      {doing?.action === 'verify' ? <VerifyDialog period={doing.period} onClose={close} /> : null}
    </Page>
  );
}

const tones = { planned: 'none', open: 'action', closed: 'at-risk', locked: 'met' } as const;
const signs = { planned: '○', open: '▲', closed: '◐', locked: '■' } as const;

function periodColumns(
  t: TFunction,
  mayRun: boolean,
  show: (period: string) => void,
  act: (period: Period, action: PeriodAction) => void,
): DataColumn<Period>[] {
  const opened = (row: Period) => row.state !== 'planned';
  const count = (key: string, pick: (row: Period) => number): DataColumn<Period> => ({
    key,
    title: t(`periods.count.${key}`),
    numeric: true,
    value: (row) => (opened(row) ? pick(row) : null),
  });
  const onTime = (row: Period) =>
    opened(row) && row.counts.owed > 0 ? row.counts.onTime / row.counts.owed : null;
  return [
    {
      key: 'period',
      title: t('common.period'),
      value: (row) => formatPeriod(row.id),
      render: (row) =>
        opened(row) && row.state !== 'locked' ? (
          <RowButton onOpen={() => show(row.id)}>{formatPeriod(row.id)}</RowButton>
        ) : (
          formatPeriod(row.id)
        ),
    },
    {
      key: 'kind',
      title: t('periods.kind'),
      filter: true,
      value: (row) => t(`common.period-kind.${row.kind}`),
    },
    {
      key: 'state',
      title: t('periods.state'),
      filter: true,
      value: (row) => t(`common.period-state.${row.state}`),
      render: (row) => (
        <ToneTag tone={tones[row.state]} sign={signs[row.state]}>
          {t(`common.period-state.${row.state}`)}
        </ToneTag>
      ),
    },
    { key: 'due', title: t('periods.due'), value: (row) => row.dueOn },
    { key: 'roster', title: t('periods.roster'), hidden: true, value: (row) => row.rosterOn },
    count('owed', (row) => row.counts.owed),
    count('open', (row) => row.counts.open),
    count('submitted', (row) => row.counts.submitted),
    count('sentBack', (row) => row.counts.sentBack),
    count('approved', (row) => row.counts.approved + row.counts.locked),
    count('late', (row) => row.counts.late),
    {
      key: 'onTime',
      title: t('periods.count.onTime'),
      numeric: true,
      value: onTime,
      render: (row) => formatShare(onTime(row)),
      exported: (row) => formatShare(onTime(row)),
    },
    {
      key: 'actions',
      title: t('periods.actions'),
      fixedOrder: true,
      value: () => null,
      render: (row) => (
        <span className="lc-period-actions">
          {periodActions(row, mayRun).map((action) => (
            <Button key={action} size="small" onClick={() => act(row, action)}>
              {t(`periods.action.${action}`)}
            </Button>
          ))}
        </span>
      ),
    },
  ];
}
