import { Button, Checkbox, Input, Pagination, Select, Skeleton } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.ts';
import { usePhone } from '../lib/use-media.ts';
import type { DataColumn } from './data-table-column.ts';
import { DataTableTools } from './data-table-tools.tsx';
import { EmptyState } from './empty-state.tsx';
import { useTableView } from './use-table-view.ts';
import './data-table.css';

export type { DataColumn } from './data-table-column.ts';

const step = 200;

/** Rows ticked off for one act on all of them; the head's box takes all rows that search and filter leave. */
export interface RowSelection<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (keys: readonly string[]) => void;
  /** Names the row's box for screen readers. */
  readonly label: (row: Row) => string;
}

/** One page of a list that the server searches, orders and cuts; the table then neither sorts nor filters. */
export interface ServerPaging<Row> {
  readonly total: number;
  /** The first page is 1. */
  readonly page: number;
  readonly size: number;
  readonly onPage: (page: number, size: number) => void;
  /** Reads the rows of all pages, to be exported; without it the list has an export of its own. */
  readonly all?: () => Promise<readonly Row[]>;
}

const pageSizes = [50, 100, 200, 500];

/**
 * A list with search, filter, sort, choice of columns (remembered under `id`), export and print; sticky head and
 * first column; cards on phones. The first column names the row.
 */
export function DataTable<Row>(props: {
  id: string;
  /** File name of exports and the table's accessible name. */
  name: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  loading?: boolean;
  onRow?: (row: Row) => void;
  selection?: RowSelection<Row>;
  /** False where the server searches: `extra` holds that then. */
  search?: boolean;
  /** Rows there are in all, where no more than the first of them are read. */
  outOf?: number | undefined;
  /** `rows` are one page of many. */
  paging?: ServerPaging<Row>;
  /** Filters by key of the column and value it shows, set when the table is first shown: what a link asked for. */
  filtered?: Readonly<Record<string, string>> | undefined;
  /** More controls in the bar, before search. */
  extra?: ReactNode;
  /** Shown instead of the table when there are no rows at all. */
  empty?: ReactNode;
}) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [limit, setLimit] = useState(step);
  const { paging } = props;
  const given = useMemo(
    () => (paging ? props.columns.map((column) => ({ ...column, fixedOrder: true })) : props.columns),
    [paging, props.columns],
  );
  const view = useTableView(props.id, given, props.rows, props.filtered);
  if (props.loading) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  if (props.rows.length === 0 && props.empty) return props.empty;
  const rows = paging ? view.visible : view.visible.slice(0, limit);
  const Body = phone ? CardList : Rows;
  return (
    <div>
      <div className="lc-table-bar lc-no-print">
        {props.extra}
        {props.selection ? <SelectAll {...props} selection={props.selection} visible={view.visible} /> : null}
        {props.search === false ? null : (
          <Input.Search
            className="lc-table-search"
            allowClear
            aria-label={t('common.table.search')}
            placeholder={t('common.table.search')}
            value={view.words}
            onChange={(event) => view.setWords(event.target.value)}
          />
        )}
        {props.columns
          .filter((column) => column.filter)
          .map((column) => (
            <Select
              key={column.key}
              aria-label={column.title}
              allowClear
              placeholder={column.title}
              style={{ minWidth: 120 }}
              popupMatchSelectWidth={false}
              value={view.filters[column.key] || null}
              onChange={(value) => view.setFilter(column.key, value ?? '')}
              options={distinct(props.rows, column)}
            />
          ))}
        <span className="lc-table-count" role="status">
          {paging
            ? t('common.table.total', { total: formatNumber(paging.total) })
            : t('common.table.count', { shown: view.visible.length, total: props.rows.length })}
          {(props.outOf ?? 0) > props.rows.length ? (
            <strong> {t('common.table.cut', { total: formatNumber(props.outOf ?? 0) })}</strong>
          ) : null}
        </span>
        <DataTableTools
          name={props.name}
          columns={props.columns}
          shown={view.shown}
          all={paging ? paging.all : () => Promise.resolve(view.visible)}
          choose={view.choose}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('common.table.nothing')} hint={t('common.table.nothing-hint')} />
      ) : (
        <Body {...props} rows={rows} columns={view.shown} sort={view.sort} toggleSort={view.toggleSort} />
      )}
      {paging && paging.total > Math.min(...pageSizes) ? (
        <Pagination
          className="lc-table-pages lc-no-print"
          current={paging.page}
          pageSize={paging.size}
          total={paging.total}
          pageSizeOptions={pageSizes}
          showSizeChanger={!phone}
          showLessItems={phone}
          onChange={paging.onPage}
        />
      ) : null}
      {!paging && view.visible.length > limit ? (
        <Button className="lc-no-print" block type="text" onClick={() => setLimit(limit + step)}>
          {t('common.table.more', { count: view.visible.length - limit })}
        </Button>
      ) : null}
    </div>
  );
}

function SelectAll<Row>(props: {
  selection: RowSelection<Row>;
  visible: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const { t } = useTranslation();
  const { chosen, onChange } = props.selection;
  const keys = props.visible.map(props.rowKey);
  const count = keys.filter((key) => chosen.has(key)).length;
  return (
    <Checkbox
      checked={keys.length > 0 && count === keys.length}
      indeterminate={count > 0 && count < keys.length}
      onChange={(event) => {
        const others = [...chosen].filter((key) => !keys.includes(key));
        onChange(event.target.checked ? [...others, ...keys] : others);
      }}
    >
      {t('common.table.select-all', { count: keys.length })}
    </Checkbox>
  );
}

function SelectRow<Row>(props: { selection: RowSelection<Row> | undefined; row: Row; id: string }) {
  const { selection, row, id } = props;
  if (!selection) return null;
  const { chosen, onChange } = selection;
  return (
    <Checkbox
      className="lc-select-row"
      aria-label={selection.label(row)}
      checked={chosen.has(id)}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) =>
        onChange(event.target.checked ? [...chosen, id] : [...chosen].filter((key) => key !== id))
      }
    />
  );
}

function distinct<Row>(rows: readonly Row[], column: DataColumn<Row>) {
  const values = new Set(rows.map((row) => String(column.value(row) ?? '')).filter(Boolean));
  return [...values].sort().map((value) => ({ value, label: value }));
}

interface BodyProps<Row> {
  name: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onRow?: (row: Row) => void;
  selection?: RowSelection<Row>;
  sort: { readonly key: string; readonly down: boolean } | undefined;
  toggleSort: (key: string) => void;
}

function content<Row>(column: DataColumn<Row>, row: Row): ReactNode {
  return column.render ? column.render(row) : (column.value(row) ?? '—');
}

function Rows<Row>(props: BodyProps<Row>) {
  const { sort } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="lc-table-scroll" aria-label={props.name} tabIndex={0}>
      <table className="lc-table">
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                style={{ width: column.width }}
                className={column.numeric ? 'lc-number' : undefined}
                aria-sort={sort?.key !== column.key ? undefined : sort.down ? 'descending' : 'ascending'}
              >
                {column.fixedOrder ? (
                  column.title
                ) : (
                  <button type="button" className="lc-sort" onClick={() => props.toggleSort(column.key)}>
                    {column.title}
                    {sort?.key === column.key ? (sort.down ? ' ↓' : ' ↑') : ''}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr
              key={props.rowKey(row)}
              className={props.onRow ? 'lc-clickable' : undefined}
              onClick={props.onRow ? () => props.onRow?.(row) : undefined}
            >
              {props.columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    <SelectRow selection={props.selection} row={row} id={props.rowKey(row)} />
                    {content(column, row)}
                  </th>
                ) : (
                  <td key={column.key} className={cellClass(column, row)}>
                    {content(column, row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Numbers stand to the end; a date or a word of a few characters is not broken in two. */
function cellClass<Row>(column: DataColumn<Row>, row: Row): string | undefined {
  if (column.numeric) return 'lc-number';
  const value = column.value(row);
  return typeof value === 'string' && /^(\d{4}-\d\d-\d\d.*|.{1,4})$/.test(value) ? 'lc-whole' : undefined;
}

function CardList<Row>(props: BodyProps<Row>) {
  const [first, ...others] = props.columns;
  return (
    <ul className="lc-cards">
      {props.rows.map((row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the first column holds the link for the keyboard
        <li key={props.rowKey(row)} onClick={props.onRow ? () => props.onRow?.(row) : undefined}>
          <SelectRow selection={props.selection} row={row} id={props.rowKey(row)} />
          <strong>{first ? content(first, row) : null}</strong>
          <dl>
            {others.map((column) => (
              <Term key={column.key} title={column.title}>
                {content(column, row)}
              </Term>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Term(props: { title: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
