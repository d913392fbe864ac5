import { Button } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fontFamily } from './theme.ts';
import './chart.css';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * A picture with the finding as its title and the same figures as a table behind it. ECharts is loaded on first
 * use, draws SVG (prints sharply) and with patterns beside colours (black and white). `height` in px.
 */
export function Chart(props: {
  option: EChartsCoreOption;
  title: string;
  table: ChartTable;
  height?: number;
  onClick?: (params: { name: string; dataIndex: number; seriesIndex?: number; data: unknown }) => void;
}) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  const height = props.height ?? 280;
  const { option, title, onClick } = props;
  useEffect(() => {
    const element = surface.current;
    if (asTable || !element) return;
    let stop = () => {};
    let gone = false;
    void import('./chart-surface.ts').then(({ chartSurface }) => {
      if (gone) return;
      const chart = chartSurface(element);
      chart.setOption({
        animation: false,
        textStyle: { fontFamily },
        aria: { enabled: true, label: { description: title }, decal: { show: false } },
        ...option,
      });
      if (onClick) chart.on('click', (event) => onClick(event as never));
      const observer = new ResizeObserver(() => chart.resize());
      observer.observe(element);
      stop = () => {
        observer.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      stop();
    };
  }, [asTable, option, title, onClick]);
  return (
    <figure className="lc-chart">
      <figcaption>
        <span>{title}</span>
        <Button className="lc-no-print" type="text" size="small" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'common.chart.picture' : 'common.chart.table')}
        </Button>
      </figcaption>
      {asTable ? (
        <ChartRows table={props.table} height={height} />
      ) : (
        <div ref={surface} style={{ height, width: '100%' }} role="img" aria-label={title} />
      )}
    </figure>
  );
}

function ChartRows(props: { table: ChartTable; height: number }) {
  return (
    <div className="lc-chart-table" style={{ maxHeight: Math.max(props.height, 240) }}>
      <table>
        <thead>
          <tr>
            {props.table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.table.rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, index) => (
                <td
                  key={props.table.columns[index]}
                  className={typeof cell === 'number' ? 'lc-number' : undefined}
                >
                  {cell ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
