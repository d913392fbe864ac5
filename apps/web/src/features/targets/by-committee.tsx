import type { getTarget, TargetView } from '@lianchuang/domain/scoring/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatNumber } from '../../lib/format.ts';
import { useExplain } from '../../lib/use-explain.ts';
import { Chart } from '../../ui/chart.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExplainNumber } from '../../ui/explain-number.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { colours } from '../../ui/theme.ts';

type CommitteeRow = z.output<typeof getTarget.response>['byCommittee'][number];

/** The target by committee, weakest last in the picture and all in the table; each opens Explain there. */
export function ByCommittee(props: {
  target: TargetView;
  rows: readonly CommitteeRow[];
  period: string | undefined;
}) {
  const { t } = useTranslation();
  const { open } = useExplain();
  const { target, rows, period } = props;
  const sorted = useMemo(
    () => rows.filter((row) => row.actual !== null).toSorted((a, b) => (b.actual ?? 0) - (a.actual ?? 0)),
    [rows],
  );
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: number | null | undefined) => formatNumber(value, target.unit),
      },
      xAxis: {
        type: 'category',
        data: sorted.map((row) => row.organisation.name),
        axisLabel: { interval: 0, rotate: 60, width: 110, overflow: 'truncate', fontSize: 11 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...(target.unit === 'share' ? { max: (range: { max: number }) => Math.max(1, range.max) } : {}),
        axisLabel: { formatter: (value: number) => formatNumber(value, target.unit) },
      },
      series: [
        {
          type: 'bar',
          name: t('targets.column.actual'),
          data: sorted.map((row) => ({
            value: row.actual,
            itemStyle: row.meets
              ? { color: colours.met }
              : { color: '#fff', borderColor: colours.missed, borderWidth: 1.5 },
          })),
        },
      ],
    }),
    [sorted, target.unit, t],
  );
  const columns: DataColumn<CommitteeRow>[] = [
    { key: 'name', title: t('targets.committee'), value: (row) => row.organisation.name },
    {
      key: 'actual',
      title: t('targets.column.actual'),
      numeric: true,
      value: (row) => row.actual,
      render: (row) => (
        <ExplainNumber
          place={{ target: target.id, organisation: row.organisation.id, period }}
          what={row.organisation.name}
        >
          {formatNumber(row.actual, target.unit)}
        </ExplainNumber>
      ),
    },
    {
      key: 'numerator',
      title: t('targets.numerator'),
      numeric: true,
      value: (row) => row.numerator,
      render: (row) => formatNumber(row.numerator),
    },
    {
      key: 'denominator',
      title: t('targets.denominator'),
      numeric: true,
      value: (row) => row.denominator,
      render: (row) => formatNumber(row.denominator),
    },
    {
      key: 'meets',
      title: t('targets.meets'),
      filter: true,
      value: (row) => t(row.meets ? 'targets.meets-yes' : 'targets.meets-no'),
      render: (row) => (
        <ToneTag tone={row.meets ? 'met' : 'missed'} sign={row.meets ? '✓' : '✕'}>
          {t(row.meets ? 'targets.meets-yes' : 'targets.meets-no')}
        </ToneTag>
      ),
    },
  ];
  if (rows.length === 0) {
    return <EmptyState title={t('targets.committees.empty')} hint={t('targets.committees.empty-hint')} />;
  }
  // Where each committee is itself what is counted, a picture of noughts and ones says nothing.
  const single =
    rows.every((row) => row.denominator === null || row.denominator <= 1) && target.total !== null;
  const meeting = rows.filter((row) => row.meets).length;
  return (
    <section>
      {single ? <h2>{t('targets.committees.counted', { meeting, total: rows.length })}</h2> : null}
      {sorted.length > 1 && !single ? (
        <Chart
          title={t('targets.committees.finding', {
            meeting,
            total: rows.length,
            last: sorted.at(-1)?.organisation.name,
            value: formatNumber(sorted.at(-1)?.actual, target.unit),
          })}
          option={option}
          height={320}
          table={{
            columns: [t('targets.committee'), t('targets.column.actual')],
            rows: sorted.map((row) => [row.organisation.name, formatNumber(row.actual, target.unit)]),
          }}
          onClick={(event) => {
            const row = sorted[event.dataIndex];
            if (row) open({ target: target.id, organisation: row.organisation.id, period });
          }}
        />
      ) : null}
      <DataTable
        id="target-committees"
        name={`${target.id} ${t('targets.committees')}`}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.organisation.id}
      />
    </section>
  );
}
