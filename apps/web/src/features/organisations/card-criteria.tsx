import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { ExplainNumber } from '../../ui/explain-number.tsx';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { countingScore } from './card-figures.ts';
import type { Card } from './organisation-card.tsx';

type Criterion = Card['criteria'][number];

/** Every criterion with self and reviewed points, and what is still lost; each opens Explain. */
export function CardCriteria(props: { card: Card; target: string | undefined }) {
  const { t } = useTranslation();
  const { card, target } = props;
  const goods = new Map(card.goods.map((good) => [good.id, good.title]));
  const lost = (row: Criterion) => {
    const score = countingScore(row);
    return score === null ? null : row.points - score;
  };
  const points = (row: Criterion, value: number | null) =>
    target ? (
      <ExplainNumber
        place={{
          target,
          organisation: card.organisation.id,
          criterion: row.id,
          period: card.period ?? undefined,
        }}
        what={row.title}
      >
        {formatPoints(value)}
      </ExplainNumber>
    ) : (
      formatPoints(value)
    );
  const columns: DataColumn<Criterion>[] = [
    {
      key: 'title',
      title: t('organisations.criterion'),
      value: (row) => row.title,
      render: (row) => (
        <>
          {row.title}
          <AssumedTag value={row.assumed} />
        </>
      ),
    },
    {
      key: 'good',
      title: t('organisations.good'),
      filter: true,
      value: (row) => goods.get(row.good) ?? row.good,
    },
    { key: 'points', title: t('organisations.available'), numeric: true, value: (row) => row.points },
    {
      key: 'self',
      title: t('common.basis.self'),
      numeric: true,
      value: (row) => row.self,
      render: (row) => points(row, row.self),
    },
    {
      key: 'reviewed',
      title: t('common.basis.reviewed'),
      numeric: true,
      value: (row) => row.reviewed,
      render: (row) => points(row, row.reviewed),
    },
    {
      key: 'lost',
      title: t('organisations.lost'),
      numeric: true,
      value: lost,
      render: (row) => formatPoints(lost(row)),
    },
  ];
  return (
    <section className="lc-card">
      <h2>{t('organisations.criteria')}</h2>
      <DataTable
        id="organisation-criteria"
        name={`${card.organisation.name} ${t('organisations.criteria')}`}
        columns={columns}
        rows={card.criteria}
        rowKey={(row) => row.id}
      />
    </section>
  );
}
