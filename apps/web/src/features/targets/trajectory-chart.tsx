import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPeriod } from '../../lib/format.ts';
import { requiredWords } from '../../lib/target-words.ts';
import { useSession } from '../../lib/use-session.ts';
import { Chart } from '../../ui/chart.tsx';
import { colours } from '../../ui/theme.ts';
import { aheadOfTrajectory, trajectoryPoints } from './trajectory-points.ts';

/** What was reached over the periods beside what the plan expects at each year's end and the final requirement. */
export function TrajectoryChart(props: { target: TargetView }) {
  const { t } = useTranslation();
  const { county } = useSession();
  const { target } = props;
  const points = useMemo(() => trajectoryPoints(target, county.firstYear), [target, county.firstYear]);
  const ahead = aheadOfTrajectory(target);
  const actual = formatNumber(target.actual, target.unit);
  const title =
    target.actual === null
      ? t('targets.chart.no-data')
      : ahead === null
        ? t('targets.chart.plain', { actual, required: requiredWords(target, t) })
        : t(ahead >= 0 ? 'targets.chart.ahead' : 'targets.chart.behind', {
            actual,
            trajectory: formatNumber(target.trajectory, target.unit),
          });
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 72, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: number | null | undefined) => formatNumber(value, target.unit),
      },
      xAxis: { type: 'category', data: points.periods.map((period) => formatPeriod(period)) },
      yAxis: {
        type: 'value',
        ...(target.unit === 'share' && target.required >= 0.3 ? { min: 0, max: 1 } : { min: 0 }),
        axisLabel: { formatter: (value: number) => formatNumber(value, target.unit) },
      },
      series: [
        {
          name: t('targets.chart.actual'),
          type: 'line',
          data: points.actual,
          connectNulls: true,
          symbolSize: 7,
          lineStyle: { width: 2, color: colours.action },
          itemStyle: { color: colours.action },
          markLine: {
            symbol: 'none',
            lineStyle: { color: '#202124', type: 'solid', width: 1.5 },
            label: {
              formatter: () =>
                t('targets.chart.required', { value: formatNumber(target.required, target.unit) }),
            },
            data: [{ yAxis: target.required }],
          },
        },
        {
          name: t('targets.chart.plan'),
          type: 'line',
          data: points.plan,
          connectNulls: true,
          symbol: 'triangle',
          symbolSize: 10,
          lineStyle: { type: 'dashed', color: colours.none },
          itemStyle: { color: colours.none },
        },
      ],
    }),
    [points, target, t],
  );
  return (
    <Chart
      title={title}
      option={option}
      height={300}
      table={{
        columns: [t('common.period'), t('targets.chart.actual'), t('targets.chart.plan')],
        rows: points.periods.map((period, index) => [
          formatPeriod(period),
          formatNumber(points.actual[index], target.unit),
          formatNumber(points.plan[index], target.unit),
        ]),
      }}
    />
  );
}
