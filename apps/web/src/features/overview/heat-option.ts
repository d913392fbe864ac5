import type { EChartsCoreOption } from 'echarts/core';
import type { HeatRow } from './heat-rows.ts';

/** Colours of a share of the points: crimson to green, light enough for dark figures on them. */
const scale = ['#f2b8b5', '#fbe3b5', '#d9ead3', '#9ccc9f'];

/** The heat map of ECharts: columns above, rows from the top, percent in each cell where there is room. */
export function heatOption(rows: readonly HeatRow[], columns: readonly string[]): EChartsCoreOption {
  const cells = rows.flatMap((row, y) =>
    row.shares.map((share, x) => [x, y, share === null ? '-' : Math.round(share * 100)]),
  );
  const figures = columns.length <= 8;
  return {
    grid: { left: 8, right: 8, top: figures ? 28 : 110, bottom: 8, containLabel: true },
    tooltip: {
      formatter: (p: { value: [number, number, number | '-'] }) => {
        const [x, y, value] = p.value;
        return `${rows[y]?.name ?? ''}<br>${columns[x] ?? ''}: ${value === '-' ? '—' : `${value}%`}`;
      },
    },
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...columns],
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        rotate: figures ? 0 : 60,
        fontSize: figures ? 12 : 10,
        width: 110,
        overflow: 'truncate',
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisTick: { show: false },
      axisLabel: { interval: 0, fontSize: 11, width: 150, overflow: 'truncate' },
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      pieces: [
        { lt: 60, color: scale[0] },
        { gte: 60, lt: 75, color: scale[1] },
        { gte: 75, lt: 90, color: scale[2] },
        { gte: 90, color: scale[3] },
      ],
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        label: {
          show: figures,
          color: '#202124',
          fontSize: 11,
          formatter: (p: { value: [number, number, number | '-'] }) => String(p.value[2]),
        },
        itemStyle: { borderColor: '#fff', borderWidth: 1 },
      },
    ],
  };
}
