import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { type ExplainPlace, useExplain } from '../../lib/use-explain.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import type { Explanation } from './explain-query.ts';

type Part = Explanation['organisations'][number];

/** The organisations one level down with their part in the number; each leads further down. */
export function OrganisationParts(props: { explanation: Explanation; place: ExplainPlace }) {
  const { t } = useTranslation();
  const { open } = useExplain();
  const { organisations, target } = props.explanation;
  if (organisations.length === 0) return null;
  const deeper = (part: Part) =>
    open({ ...props.place, organisation: part.organisation.id, criterion: undefined });
  const meets = (part: Part) =>
    part.meets === null ? '' : t(part.meets ? 'explain.meets' : 'explain.meets-not');
  const counted = organisations.some((part) => part.denominator !== null && part.denominator !== 1);
  const columns: DataColumn<Part>[] = [
    {
      key: 'name',
      title: t('explain.organisation'),
      value: (part) => part.organisation.name,
      render: (part) => (
        <button type="button" className="lc-explain" onClick={() => deeper(part)}>
          {part.organisation.name}
        </button>
      ),
    },
    {
      key: 'actual',
      title: t('explain.actual'),
      numeric: true,
      value: (part) => part.actual,
      render: (part) => formatNumber(part.actual, target.unit),
      exported: (part) => part.actual,
    },
    ...(counted
      ? [
          {
            key: 'parts',
            title: t('explain.counted'),
            numeric: true,
            value: (part: Part) => part.numerator,
            render: (part: Part) => `${formatNumber(part.numerator)} / ${formatNumber(part.denominator)}`,
          },
        ]
      : []),
    {
      key: 'meets',
      title: t('explain.meets-heading'),
      filter: true,
      value: meets,
      render: (part) =>
        part.meets === null ? (
          '—'
        ) : (
          <ToneTag tone={part.meets ? 'met' : 'missed'} sign={part.meets ? '✓' : '✕'}>
            {meets(part)}
          </ToneTag>
        ),
    },
  ];
  return (
    <section>
      <h3>{t('explain.organisations', { count: organisations.length })}</h3>
      <DataTable
        id="explain-organisations"
        name={`${target.id} ${t('explain.organisation')}`}
        columns={columns}
        rows={organisations}
        rowKey={(part) => part.organisation.id}
      />
    </section>
  );
}
