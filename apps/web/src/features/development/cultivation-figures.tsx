import type { getDoubleCultivation } from '@lianchuang/domain/development/plan-contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatShare } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';

type Answer = z.output<typeof getDoubleCultivation.response>;
type Row = Answer['figures'][number];

/** Numbers of both paths: the year in a sentence, the years before, and one row an organisation. */
export function CultivationFigures(props: { data: Answer }) {
  const { t } = useTranslation();
  const { figures, years, year } = props.data;
  const sum = (of: (row: Row) => number) => figures.reduce((total, row) => total + of(row), 0);
  const joined = sum((row) => row.newMembers);
  const capable = sum((row) => row.capableJoined);
  const columns = useMemo<DataColumn<Row>[]>(
    () => [
      {
        key: 'organisation',
        title: t('development.organisation'),
        value: (row) => row.organisation.name,
        render: (row) => (
          <Link to="/organisations/$id" params={{ id: row.organisation.id }}>
            {row.organisation.name}
          </Link>
        ),
      },
      { key: 'supervisor', title: t('development.committee'), filter: true, value: (row) => row.supervisor },
      { key: 'new', title: t('development.joined-count'), numeric: true, value: (row) => row.newMembers },
      {
        key: 'capable',
        title: t('development.capable-count'),
        numeric: true,
        value: (row) => row.capableJoined,
      },
      { key: 'way', title: t('development.capable-way'), numeric: true, value: (row) => row.capableUnderWay },
      {
        key: 'became',
        title: t('development.became-count'),
        numeric: true,
        value: (row) => row.becameCapable,
      },
      {
        key: 'cultivated',
        title: t('development.cultivated-count'),
        numeric: true,
        value: (row) => row.cultivated,
      },
    ],
    [t],
  );
  if (figures.length === 0) return null;
  return (
    <>
      <p>
        {t('development.year-figures', {
          year,
          joined,
          capable,
          share: joined === 0 ? '—' : formatShare(capable / joined),
          became: sum((row) => row.becameCapable),
          way: sum((row) => row.cultivated),
        })}
      </p>
      {years.length > 1 ? (
        <p className="lc-muted">{years.map((y) => t('development.year-line', { ...y })).join(' · ')}</p>
      ) : null}
      <DataTable
        id="double-cultivation"
        name={t('development.tab.cultivation')}
        columns={columns}
        rows={figures}
        rowKey={(row) => row.organisation.id}
      />
    </>
  );
}
