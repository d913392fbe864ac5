import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { describeError } from '../lib/describe-error.ts';
import { exportCsv, exportXlsx } from '../lib/export-table.ts';
import type { DataColumn } from './data-table-column.ts';
import { useMessage } from './messages.tsx';

/** Choice of columns, export of all rows that search and filter leave (xlsx, CSV) and print; without `all` print alone. */
export function DataTableTools<Row>(props: {
  name: string;
  columns: readonly DataColumn<Row>[];
  shown: readonly DataColumn<Row>[];
  all: (() => Promise<readonly Row[]>) | undefined;
  choose: (keys: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const { shown } = props;
  const headings = shown.map((column) => column.title);
  const save = async (write: typeof exportCsv | typeof exportXlsx) => {
    const rows = (await props.all?.()) ?? [];
    const cells = rows.map((row) => shown.map((column) => (column.exported ?? column.value)(row)));
    await write(props.name, headings, cells);
  };
  const saveOrSay = (write: typeof exportCsv | typeof exportXlsx): void => {
    save(write).catch((error: unknown) => message.error(describeError(error)));
  };
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
      {props.all ? (
        <details className="lc-menu">
          <summary>{t('common.table.export')}</summary>
          <div>
            <Button type="text" block onClick={() => saveOrSay(exportXlsx)}>
              {t('common.table.xlsx')}
            </Button>
            <Button type="text" block onClick={() => saveOrSay(exportCsv)}>
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
