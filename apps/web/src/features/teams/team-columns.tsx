import type { TeamRow } from '@lianchuang/domain/teams/contract';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { formatDate } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { AbleTag } from './able-tag.tsx';
import './teams.css';

const isVillage = (row: TeamRow): boolean => row.organisation.kind === 'village-branch';

/** Where a team stands in one word: nobody entered, complete, or short of posts. */
const stateOf = (row: TeamRow) =>
  !row.registered ? 'unregistered' : row.vacant.length === 0 ? 'complete' : 'vacant';
const signs = { unregistered: ['none', '○'], complete: ['met', '✓'], vacant: ['at-risk', '!'] } as const;

/** Columns of the list of teams; `today` marks terms that have run out. */
export function teamColumns(t: TFunction, today: string): DataColumn<TeamRow>[] {
  const yesNo = (value: boolean | null) => (value === null ? null : t(value ? 'common.yes' : 'common.no'));
  return [
    {
      key: 'organisation',
      title: t('teams.organisation'),
      value: (row) => row.organisation.name,
      render: (row) => (
        <Link to="/teams/$id" params={{ id: row.organisation.id }}>
          {row.organisation.name}
        </Link>
      ),
    },
    { key: 'above', title: t('teams.above'), filter: true, value: (row) => row.township },
    {
      key: 'kind',
      title: t('teams.kind'),
      filter: true,
      hidden: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    {
      key: 'state',
      title: t('teams.state'),
      filter: true,
      value: (row) => t(`teams.state.${stateOf(row)}`),
      render: (row) => {
        const [tone, sign] = signs[stateOf(row)];
        return (
          <ToneTag tone={tone} sign={sign}>
            {row.registered ? `${row.held}/${row.seats}` : t('teams.state.unregistered')}
          </ToneTag>
        );
      },
    },
    {
      key: 'vacant',
      title: t('teams.vacant'),
      value: (row) => row.vacant.map((post) => t(`teams.post.${post}`)).join('、') || null,
    },
    {
      key: 'secretary',
      title: t('teams.post.secretary'),
      value: (row) => row.secretary?.name ?? null,
      render: (row) =>
        row.secretary ? (
          <>
            {row.secretary.name}{' '}
            <span className="lc-muted lc-team-date">
              {t('teams.since', { date: formatDate(row.secretary.since) })}
            </span>
          </>
        ) : row.registered ? (
          <ToneTag tone="missed" sign="!">
            {t('teams.vacancy')}
          </ToneTag>
        ) : (
          '—'
        ),
    },
    { key: 'combined', title: t('teams.combined'), filter: true, value: (row) => yesNo(row.combined) },
    {
      key: 'secretary-able',
      title: t('teams.secretary-able'),
      filter: true,
      value: (row) =>
        isVillage(row) && row.secretary
          ? t(
              `teams.able.${row.secretaryAble === null ? 'unassessed' : row.secretaryAble ? 'able' : 'unable'}`,
            )
          : null,
      render: (row) => (isVillage(row) && row.secretary ? <AbleTag able={row.secretaryAble} /> : '—'),
    },
    {
      key: 'able',
      title: t('teams.able-members'),
      numeric: true,
      value: (row) => (isVillage(row) && row.assessed > 0 ? `${row.able}/${row.people}` : null),
    },
    {
      key: 'reserve',
      title: t('teams.reserve'),
      numeric: true,
      value: (row) => (isVillage(row) && row.registered ? row.reserve : null),
    },
    {
      key: 'rules',
      title: t('teams.rules'),
      filter: true,
      value: (row) => (row.registered ? yesNo(row.rules) : null),
    },
    {
      key: 'term',
      title: t('teams.term-until'),
      value: (row) => row.termUntil,
      render: (row) =>
        row.termUntil && row.termUntil < today ? (
          <ToneTag tone="at-risk" sign="!">
            {formatDate(row.termUntil)}
          </ToneTag>
        ) : (
          <span className="lc-team-date">{row.termUntil ?? '—'}</span>
        ),
    },
  ];
}
