import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { exportCsv, exportXlsx } from '../lib/export-table.ts';
import type { DataColumn } from './data-table-column.ts';

/** Choice of columns, export of what is shown (xlsx, CSV) and print; without `exports` print alone. */
export function DataTableTools<Row>(props: {
  name: string;
  columns: readonly DataColumn<Row>[];
  shown: readonly DataColumn<Row>[];
  visible: readonly Row[];
  choose: (keys: readonly string[]) => void;
  exports: boolean;
}) {
  const { t } = useTranslation();
  const { shown } = props;
  const headings = shown.map((column) => column.title);
  const cells = () =>
    props.visible.map((row) => shown.map((column) => (column.exported ?? column.value)(row)));
  const keys = shown.map((column) => column.key);
  return (
    <div className="lc-table-tools lc-no-print">
      <details className="lc-menu">
        <summary>{t('common.table.columns')}</summary>
        <div className="lc-columns">
          {props.columns.map((column) => (
            <Checkbox
              key={column.key}
              checked={keys.includes(column.key)}
              disabled={keys.length === 1 && keys[0] === column.key}
              onChange={(event) =>
                props.choose(
                  props.columns
                    .map((c) => c.key)
                    .filter((key) => (key === column.key ? event.target.checked : keys.includes(key))),
                )
              }
            >
              {column.title}
            </Checkbox>
          ))}
        </div>
      </details>
      {props.exports ? (
        <details className="lc-menu">
          <summary>{t('common.table.export')}</summary>
          <div>
            <Button type="text" block onClick={() => void exportXlsx(props.name, headings, cells())}>
              {t('common.table.xlsx')}
            </Button>
            <Button type="text" block onClick={() => exportCsv(props.name, headings, cells())}>
              {t('common.table.csv')}
            </Button>
            <Button type="text" block onClick={() => print()}>
              {t('common.table.print')}
            </Button>
          </div>
        </details>
      ) : (
        <Button type="text" onClick={() => print()}>
          {t('common.table.print')}
        </Button>
      )}
    </div>
  );
}
