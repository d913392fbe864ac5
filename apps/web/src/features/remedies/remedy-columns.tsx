import type { Remedy } from '@lianchuang/domain/remedies/contract';
import type { TFunction } from 'i18next';
import { formatDate, formatPeriod, formatPoints } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { RemedyState } from './remedy-state.tsx';

/** Columns of the list of remedies; `open` shows one. */
export function remedyColumns(
  t: TFunction,
  open: (row: Remedy) => void,
  targets: ReadonlyMap<string, string>,
): DataColumn<Remedy>[] {
  return [
    {
      key: 'title',
      title: t('remedies.what'),
      value: (row) => row.title,
      render: (row) => <RowButton onOpen={() => open(row)}>{row.title}</RowButton>,
    },
    { key: 'organisation', title: t('remedies.organisation'), value: (row) => row.organisation.name },
    {
      key: 'kind',
      title: t('remedies.kind'),
      filter: true,
      hidden: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    {
      key: 'source',
      title: t('remedies.source'),
      value: (row) => t(`remedies.source.${row.problem.source}`),
    },
    {
      key: 'target',
      title: t('remedies.target'),
      filter: true,
      hidden: true,
      value: (row) => [row.targetId, targets.get(row.targetId ?? '')].filter(Boolean).join(' ') || null,
    },
    { key: 'owner', title: t('remedies.owner'), value: (row) => row.owner },
    { key: 'due', title: t('remedies.due'), value: (row) => formatDate(row.dueOn) },
    {
      key: 'state',
      title: t('remedies.state'),
      value: (row) => t(`common.remedy-state.${row.overdueDays > 0 ? 'overdue' : row.state}`),
      render: (row) => <RemedyState remedy={row} />,
    },
    {
      key: 'effect',
      title: t('remedies.effect'),
      fixedOrder: true,
      value: (row) => effectWords(row),
    },
    {
      key: 'criteria',
      title: t('remedies.criteria-count'),
      numeric: true,
      hidden: true,
      value: (row) => row.criteria.length,
    },
    {
      key: 'period',
      title: t('common.period'),
      hidden: true,
      filter: true,
      value: (row) => (row.periodId ? formatPeriod(row.periodId) : null),
    },
    { key: 'by', title: t('remedies.by'), hidden: true, value: (row) => row.createdBy },
  ];
}

/** The score before and after: 71 → 84. */
function effectWords(row: Remedy): string | null {
  if (!row.before) return null;
  return row.after
    ? `${formatPoints(row.before.total)} → ${formatPoints(row.after.total)}`
    : formatPoints(row.before.total);
}
