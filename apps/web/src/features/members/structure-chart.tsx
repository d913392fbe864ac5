import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '../../lib/format.ts';
import { Chart } from '../../ui/chart.tsx';
import { colours } from '../../ui/theme.ts';

/** Bands as bars with their number of people, the finding as the title, numbers and shares as the table. */
export function StructureChart(props: {
  finding: string;
  /** What the bands are of: 年龄. */
  of: string;
  bands: readonly { readonly label: string; readonly count: number }[];
  total: number;
}) {
  const { t } = useTranslation();
  const { bands } = props;
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      // Each bar has its number beside it.
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bands.map(({ label }) => label),
        axisTick: { show: false },
      },
      series: [
        {
          name: t('members.people'),
          type: 'bar',
          barMaxWidth: 24,
          data: bands.map(({ count }) => count),
          itemStyle: { color: colours.action },
          label: {
            show: true,
            position: 'right',
            color: '#202124',
            formatter: ({ value }: { value: number }) => formatNumber(value),
          },
        },
      ],
    }),
    [bands, t],
  );
  return (
    <Chart
      title={props.finding}
      option={option}
      height={Math.max(88, bands.length * 36 + 16)}
      table={{
        columns: [props.of, t('members.people'), t('members.share')],
        rows: bands.map(({ label, count }) => [
          label,
          count,
          formatShare(props.total === 0 ? 0 : count / props.total),
        ]),
      }}
    />
  );
}
