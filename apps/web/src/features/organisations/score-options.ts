import type { EChartsCoreOption } from 'echarts/core';
import { formatPeriod } from '../../lib/format.ts';
import { colours } from '../../ui/theme.ts';
import type { Card } from './organisation-card.tsx';

interface Words {
  readonly self: string;
  readonly reviewed: string;
}

/** The five goods as shares of their points, self dashed and reviewed solid. */
export function radarOption(goods: Card['goods'], words: Words): EChartsCoreOption {
  const shares = (which: 'self' | 'reviewed') =>
    goods.map((good) => (good[which] === null ? 0 : Math.round((good[which] / good.points) * 100)));
  return {
    legend: { bottom: 0 },
    tooltip: {},
    radar: {
      radius: '62%',
      center: ['50%', '46%'],
      indicator: goods.map((good) => ({ name: good.title, min: 0, max: 100 })),
      axisName: { color: '#202124' },
      splitArea: { show: false },
    },
    series: [
      {
        type: 'radar',
        data: [
          {
            name: words.self,
            value: shares('self'),
            lineStyle: { type: 'dashed', color: colours.none },
            itemStyle: { color: colours.none },
          },
          {
            name: words.reviewed,
            value: shares('reviewed'),
            lineStyle: { color: colours.action, width: 2 },
            itemStyle: { color: colours.action },
            areaStyle: { color: colours.action, opacity: 0.12 },
          },
        ].filter((_, index) => goods.some((good) => good[index === 0 ? 'self' : 'reviewed'] !== null)),
      },
    ],
  };
}

/** Totals over the periods, self dashed and reviewed solid. */
export function trendOption(trend: Card['trend'], words: Words): EChartsCoreOption {
  const line = (name: string, data: (number | null)[], color: string, type: 'solid' | 'dashed') => ({
    name,
    type: 'line',
    data,
    connectNulls: true,
    symbolSize: 6,
    lineStyle: { color, type, width: 2 },
    itemStyle: { color },
  });
  return {
    grid: { left: 8, right: 16, top: 16, bottom: 32, containLabel: true },
    legend: { bottom: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: trend.map((point) => formatPeriod(point.periodId)) },
    yAxis: { type: 'value', min: 0, max: 100 },
    series: [
      line(
        words.self,
        trend.map((point) => point.self),
        colours.none,
        'dashed',
      ),
      line(
        words.reviewed,
        trend.map((point) => point.reviewed),
        colours.action,
        'solid',
      ),
    ],
  };
}
