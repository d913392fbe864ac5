import type { CoveragePoint } from '@lianchuang/domain/coverage/contract';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { DataColumn } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';

const stateOf = (row: CoveragePoint) => (row.ended ? 'ended' : row.branch ? 'covered' : 'uncovered');
const signs = { ended: ['none', '○'], covered: ['met', '✓'], uncovered: ['at-risk', '!'] } as const;

/** Columns of the list of what should be covered; `open` shows one to change. */
export function coverageColumns(
  t: TFunction,
  open: (row: CoveragePoint) => void,
): DataColumn<CoveragePoint>[] {
  return [
    {
      key: 'name',
      title: t('coverage.name'),
      value: (row) => row.name,
      render: (row) =>
        row.may.change ? <RowButton onOpen={() => open(row)}>{row.name}</RowButton> : row.name,
    },
    { key: 'type', title: t('coverage.type'), filter: true, value: (row) => t(`coverage.type.${row.type}`) },
    { key: 'organisation', title: t('coverage.organisation'), value: (row) => row.organisation.name },
    {
      key: 'state',
      title: t('coverage.state'),
      filter: true,
      value: (row) => t(`coverage.state.${stateOf(row)}`),
      render: (row) => {
        const [tone, sign] = signs[stateOf(row)];
        return (
          <ToneTag tone={tone} sign={sign}>
            {t(`coverage.state.${stateOf(row)}`)}
          </ToneTag>
        );
      },
    },
    {
      key: 'branch',
      title: t('coverage.branch'),
      value: (row) => row.branch?.name ?? null,
      render: (row) =>
        row.branch ? (
          <Link to="/organisations/$id" params={{ id: row.branch.id }} search={{}}>
            {row.branch.name}
          </Link>
        ) : (
          '—'
        ),
    },
    { key: 'covered-from', title: t('coverage.covered-from'), value: (row) => row.coveredFrom },
    { key: 'people', title: t('coverage.people'), numeric: true, value: (row) => row.people },
    { key: 'members', title: t('coverage.members'), numeric: true, value: (row) => row.members },
    { key: 'from', title: t('coverage.from'), hidden: true, value: (row) => row.from },
  ];
}
