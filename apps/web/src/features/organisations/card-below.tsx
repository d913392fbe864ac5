import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { ReturnStateTag, ToneTag } from '../../ui/state-tag.tsx';
import type { Card } from './organisation-card.tsx';

type Below = Card['below'][number];

/** The organisations directly below with score, pass and the state of their return. */
export function CardBelow(props: { card: Card }) {
  const { t } = useTranslation();
  const { below } = props.card;
  if (below.length === 0) return null;
  const passed = (row: Below) =>
    row.passed === null ? '' : t(row.passed ? 'organisations.passed' : 'organisations.not-passed');
  const columns: DataColumn<Below>[] = [
    {
      key: 'name',
      title: t('organisations.name'),
      value: (row) => row.organisation.name,
      render: (row) => (
        <Link
          to="/organisations/$id"
          params={{ id: row.organisation.id }}
          search={(before: Record<string, string | undefined>) => before}
        >
          {row.organisation.name}
        </Link>
      ),
    },
    {
      key: 'kind',
      title: t('organisations.kind'),
      filter: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    {
      key: 'total',
      title: t('organisations.total'),
      numeric: true,
      value: (row) => row.total,
      render: (row) => formatPoints(row.total),
    },
    {
      key: 'passed',
      title: t('organisations.pass'),
      filter: true,
      value: passed,
      render: (row) =>
        row.passed === null ? (
          '—'
        ) : (
          <ToneTag tone={row.passed ? 'met' : 'missed'} sign={row.passed ? '✓' : '✕'}>
            {passed(row)}
          </ToneTag>
        ),
    },
    {
      key: 'state',
      title: t('organisations.return-state'),
      filter: true,
      value: (row) => (row.state ? t(`common.return-state.${row.state}`) : ''),
      render: (row) => (row.state ? <ReturnStateTag value={row.state} /> : '—'),
    },
  ];
  return (
    <section className="lc-card">
      <h2>{t('organisations.below', { count: below.length })}</h2>
      <DataTable
        id="organisation-below"
        name={t('organisations.below', { count: below.length })}
        columns={columns}
        rows={below}
        rowKey={(row) => row.organisation.id}
      />
    </section>
  );
}
