import type { TownshipProgress } from '@lianchuang/domain/selection/term-change';
import type { TermChange } from '@lianchuang/domain/selection/term-changes-contract';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';

type Row = TownshipProgress & { readonly name: string };

/** Stages with their dates and how many villages have reached them, in all and by township. */
export function TermProgress(props: {
  term: TermChange;
  rows: readonly TownshipProgress[];
  names: ReadonlyMap<string, string>;
  today: string;
}) {
  const { t } = useTranslation();
  const { term, rows, today } = props;
  const villages = rows.reduce((sum, row) => sum + row.villages, 0);
  const reached = term.stages.map((_, i) => rows.reduce((sum, row) => sum + (row.reached[i] ?? 0), 0));
  const columns: DataColumn<Row>[] = [
    { key: 'township', title: t('selection.township'), value: (row) => row.name },
    { key: 'villages', title: t('selection.villages'), numeric: true, value: (row) => row.villages },
    ...term.stages.map(
      (stage, i): DataColumn<Row> => ({
        key: stage.id,
        title: stage.title,
        numeric: true,
        value: (row) => row.reached[i] ?? 0,
      }),
    ),
    {
      key: 'late',
      title: t('selection.late'),
      numeric: true,
      value: (row) => row.late,
      render: (row) =>
        row.late > 0 ? (
          <ToneTag tone="missed" sign="!">
            {String(row.late)}
          </ToneTag>
        ) : (
          '0'
        ),
    },
  ];
  return (
    <>
      <ol className="lc-selection-stages">
        {term.stages.map((stage, i) => (
          <li
            key={stage.id}
            aria-current={stage.fromOn <= today && today <= stage.untilOn ? 'step' : undefined}
          >
            <strong>{stage.title}</strong>
            <span className="lc-muted">
              <span>{stage.fromOn} — </span>
              <span>{stage.untilOn}</span>
            </span>
            <span>{t('selection.villages-of', { count: reached[i] ?? 0, villages })}</span>
            <span className="lc-selection-bar">
              <span style={{ width: `${villages === 0 ? 0 : ((reached[i] ?? 0) / villages) * 100}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <h2>{t('selection.progress')}</h2>
      <DataTable
        id={`term-progress-${term.stages.length}`}
        name={t('selection.progress')}
        columns={columns}
        rows={rows.map((row) => ({ ...row, name: props.names.get(row.supervisorId) ?? '' }))}
        rowKey={(row) => row.supervisorId}
        search={rows.length > 1}
      />
    </>
  );
}
