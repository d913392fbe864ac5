import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatNumber, formatShare } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import type { Structure } from './structure-figures.tsx';

type Below = Structure['below'][number];

/** The organisations right below, the oldest first; ageing ones are marked. */
export function StructureBelow(props: { structure: Structure }) {
  const { t } = useTranslation();
  const { below } = props.structure;
  const columns = useMemo<DataColumn<Below>[]>(
    () => [
      {
        key: 'name',
        title: t('members.organisation'),
        value: (row) => row.organisation.name,
        render: (row) => (
          <Link
            to="/members/structure"
            search={(before: AppSearch) => ({ ...before, under: row.organisation.id })}
          >
            {row.organisation.name}
          </Link>
        ),
      },
      {
        key: 'kind',
        title: t('members.structure.kind'),
        filter: true,
        hidden: true,
        value: (row) => t(`common.kind.${row.organisation.kind}`),
      },
      { key: 'total', title: t('members.structure.total'), numeric: true, value: (row) => row.total },
      {
        key: 'average',
        title: t('members.structure.average-age'),
        numeric: true,
        value: (row) => row.averageAge,
        render: (row) => formatNumber(row.averageAge, 'years'),
      },
      {
        key: 'over60',
        title: t('members.structure.over-60-count'),
        numeric: true,
        value: (row) => row.over60,
      },
      {
        key: 'share',
        title: t('members.share'),
        numeric: true,
        value: (row) => (row.total === 0 ? null : row.over60 / row.total),
        render: (row) => formatShare(row.total === 0 ? null : row.over60 / row.total),
        exported: (row) => formatShare(row.total === 0 ? null : row.over60 / row.total),
      },
      {
        key: 'ageing',
        title: t('members.structure.ageing'),
        filter: true,
        value: (row) => (row.ageing ? t('members.structure.is-ageing') : null),
        render: (row) =>
          row.ageing ? (
            <ToneTag tone="at-risk" sign="!">
              {t('members.structure.is-ageing')}
            </ToneTag>
          ) : (
            '—'
          ),
      },
    ],
    [t],
  );
  const ageing = below.filter((row) => row.ageing).length;
  return (
    <section>
      <h2>
        {ageing === 0
          ? t('members.structure.below')
          : t('members.structure.below-ageing', { count: ageing, total: below.length })}
      </h2>
      <DataTable<Below>
        id="member-structure"
        name={t('members.structure.below')}
        columns={columns}
        rows={below}
        rowKey={(row) => row.organisation.id}
      />
    </section>
  );
}
