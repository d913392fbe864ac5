import type { MeetingSummary, Regularity } from '@lianchuang/domain/organisation-life/contract';
import { regularMeetings } from '@lianchuang/domain/organisation-life/regularity';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { formatShare } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';

/** Columns of the list of meetings. */
export function meetingColumns(t: TFunction, withOrganisation: boolean): DataColumn<MeetingSummary>[] {
  return [
    {
      key: 'topic',
      title: t('life.topic'),
      value: (row) => row.topic,
      render: (row) => (
        <Link to="/meetings/$id" params={{ id: row.id }} search={{}}>
          {row.topic}
        </Link>
      ),
    },
    ...(withOrganisation
      ? [
          {
            key: 'organisation',
            title: t('common.organisation'),
            value: (row: MeetingSummary) => row.organisation.name,
          },
        ]
      : []),
    {
      key: 'kind',
      title: t('life.kind'),
      filter: true,
      value: (row) => t(`life.kind.${row.kind}`) + (row.groupName ? ` ${row.groupName}` : ''),
    },
    { key: 'date', title: t('life.date'), value: (row) => row.heldOn },
    {
      key: 'attendance',
      title: t('life.attendance'),
      numeric: true,
      value: (row) => (row.entitled > 0 ? row.present / row.entitled : null),
      render: (row) => (row.entitled > 0 ? `${row.present}/${row.entitled}` : '—'),
      exported: (row) => (row.entitled > 0 ? `${row.present}/${row.entitled}` : ''),
    },
    { key: 'photos', title: t('life.photos'), numeric: true, value: (row) => row.photos },
  ];
}

/** Columns of what is due and held by organisation. */
export function regularityColumns(t: TFunction): DataColumn<Regularity>[] {
  return [
    {
      key: 'organisation',
      title: t('common.organisation'),
      value: (row) => row.organisation.name,
      render: (row) => (
        <Link to="/meetings" search={{ organisation: row.organisation.id, tab: 'meetings' }}>
          {row.organisation.name}
        </Link>
      ),
    },
    {
      key: 'kind',
      title: t('life.organisation-kind'),
      filter: true,
      hidden: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    ...regularMeetings.map(
      ({ kind }): DataColumn<Regularity> => ({
        key: kind,
        title: t(`life.kind.${kind}`),
        numeric: true,
        value: (row) => row.kinds.find((k) => k.kind === kind)?.held ?? 0,
        render: (row) => {
          const one = row.kinds.find((k) => k.kind === kind);
          const behind = one !== undefined && one.held < one.dueNow;
          return (
            <span className={behind ? 'lc-life-wrong' : undefined}>
              {one?.held ?? 0}/{one?.due ?? 0}
              {behind ? ' !' : ''}
            </span>
          );
        },
      }),
    ),
    {
      key: 'regularity',
      title: t('life.regularity'),
      numeric: true,
      value: (row) => (row.due > 0 ? row.held / row.due : null),
      render: (row) => (row.due > 0 ? formatShare(row.held / row.due) : '—'),
      exported: (row) => (row.due > 0 ? formatShare(row.held / row.due) : ''),
    },
    {
      key: 'rate',
      title: t('life.rate'),
      numeric: true,
      value: (row) => (row.entitled > 0 ? row.present / row.entitled : null),
      render: (row) => (row.entitled > 0 ? formatShare(row.present / row.entitled) : '—'),
      exported: (row) => (row.entitled > 0 ? formatShare(row.present / row.entitled) : ''),
    },
    { key: 'appraised', title: t('life.appraised'), value: (row) => row.appraisedOn ?? '—' },
    { key: 'last', title: t('life.last'), hidden: true, value: (row) => row.lastOn ?? '—' },
  ];
}
