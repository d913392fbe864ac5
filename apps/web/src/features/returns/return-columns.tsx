import type { ReturnSummary } from '@lianchuang/domain/returns/contract';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { formatInstant, formatPoints, formatShare } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { differingColumn } from '../../ui/differing-column.tsx';
import { ReturnStateTag, ToneTag } from '../../ui/state-tag.tsx';

/** How a return stands to its due date, in a word. */
function timeWord(row: ReturnSummary): 'late' | 'on-time' | 'after-due' | 'not-yet' {
  if (row.late) return 'late';
  if (row.onTime === null) return 'not-yet';
  return row.onTime ? 'on-time' : 'after-due';
}

/** Columns of the list of returns; the filters are kind, state, reviewer and punctuality. */
export function returnColumns(t: TFunction): DataColumn<ReturnSummary>[] {
  return [
    {
      key: 'organisation',
      title: t('returns.organisation'),
      value: (row) => row.organisation.name,
      render: (row) => (
        <Link to="/returns/$id" params={{ id: row.id }} onClick={(event) => event.stopPropagation()}>
          {row.organisation.name}
        </Link>
      ),
    },
    {
      key: 'kind',
      title: t('returns.kind'),
      filter: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    {
      key: 'state',
      title: t('returns.state'),
      filter: true,
      value: (row) => t(`common.return-state.${row.state}`),
      render: (row) => <ReturnStateTag value={row.state} />,
    },
    {
      key: 'progress',
      title: t('returns.progress'),
      numeric: true,
      value: (row) => row.progress,
      render: (row) => formatShare(row.progress),
      exported: (row) => formatShare(row.progress),
    },
    {
      key: 'time',
      title: t('returns.time'),
      filter: true,
      value: (row) => t(`returns.${timeWord(row)}`),
      render: (row) =>
        row.late ? (
          <ToneTag tone="missed" sign="!">
            {t('returns.late')}
          </ToneTag>
        ) : (
          t(`returns.${timeWord(row)}`)
        ),
    },
    { key: 'due', title: t('returns.due-on'), value: (row) => row.dueOn },
    {
      key: 'submitted',
      title: t('returns.submitted-on'),
      hidden: true,
      value: (row) => row.submittedAt,
      render: (row) => formatInstant(row.submittedAt),
      exported: (row) => formatInstant(row.submittedAt),
    },
    {
      key: 'self',
      title: t('returns.self'),
      numeric: true,
      value: (row) => row.self,
      render: (row) => formatPoints(row.self),
    },
    {
      key: 'reviewed',
      title: t('returns.reviewed'),
      numeric: true,
      value: (row) => row.reviewed,
      render: (row) => formatPoints(row.reviewed),
    },
    {
      key: 'difference',
      title: t('returns.difference'),
      numeric: true,
      hidden: true,
      value: (row) => (row.self === null || row.reviewed === null ? null : row.reviewed - row.self),
      render: (row) =>
        row.self === null || row.reviewed === null ? '—' : formatPoints(row.reviewed - row.self),
    },
    {
      key: 'sent-back',
      title: t('returns.sent-back-count'),
      numeric: true,
      value: (row) => row.sentBackCount,
    },
    differingColumn(t),
    { key: 'reviewer', title: t('returns.reviewer'), filter: true, value: (row) => row.reviewer.name },
  ];
}
