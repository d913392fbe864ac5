import { type auditEntrySchema, listAudit } from '@lianchuang/domain/audit/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { authorWords } from '../../lib/author-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useSession } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { auditWords } from './audit-words.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { VerifyChain } from './verify-chain.tsx';

export type AuditEntry = z.output<typeof auditEntrySchema>;

interface Filters {
  readonly q?: string;
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Everything that was done, by whom, latest first, with filters; the chain of hashes can be verified. */
export function AuditPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const [filters, setFilters] = useState<Filters>({});
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const wanted = useDebounced(filters);
  const list = useInfiniteQuery({
    queryKey: ['audit', wanted],
    queryFn: ({ pageParam, signal }) =>
      api(listAudit, { query: { ...wanted, ...(pageParam ? { before: pageParam } : {}) }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.items.length < 100 ? undefined : last.items.at(-1)?.seq),
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const actions = list.data?.pages[0]?.actions ?? [];
  const columns = useMemo<DataColumn<AuditEntry>[]>(
    () => [
      {
        key: 'seq',
        title: t('audit.seq'),
        value: (entry) => entry.seq,
        render: (entry) => <RowButton onOpen={() => setOpen(entry)}>{entry.seq}</RowButton>,
      },
      { key: 'at', title: t('audit.at'), value: (entry) => formatInstant(entry.at) },
      { key: 'actor', title: t('audit.actor'), value: (entry) => authorWords(entry.actor) },
      {
        key: 'role',
        title: t('audit.role'),
        value: (entry) => (entry.role ? auditWords('common.role', entry.role) : null),
      },
      { key: 'action', title: t('audit.action'), value: (entry) => auditWords('audit.action', entry.action) },
      { key: 'entity', title: t('audit.entity'), value: (entry) => auditWords('audit.entity', entry.entity) },
      { key: 'organisation', title: t('audit.organisation'), value: (entry) => entry.organisation },
      { key: 'hash', title: t('audit.hash'), hidden: true, value: (entry) => entry.hash },
    ],
    [t],
  );
  const change = (part: Filters) => setFilters((before) => ({ ...before, ...part }));
  return (
    <Page title={t('audit.title')} hint={t('audit.hint')} extra={<VerifyChain />}>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.error ? null : (
        <DataTable
          id="audit"
          name={t('audit.title')}
          columns={columns}
          rows={rows}
          rowKey={(entry) => String(entry.seq)}
          loading={list.isPending}
          search={false}
          extra={
            <>
              <Input
                allowClear
                style={{ width: 220 }}
                aria-label={t('audit.search')}
                placeholder={t('audit.search')}
                maxLength={60}
                onChange={(event) => change({ q: event.target.value })}
              />
              <Select
                allowClear
                style={{ minWidth: 160 }}
                aria-label={t('audit.action')}
                placeholder={t('audit.action')}
                onChange={(action: string | undefined) => change({ action })}
                options={actions.map((action) => ({
                  value: action,
                  label: auditWords('audit.action', action),
                }))}
              />
              <DatePicker.RangePicker
                aria-label={t('audit.days')}
                onChange={(days) =>
                  change({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })
                }
                defaultPickerValue={[dayjs(today), dayjs(today)]}
              />
            </>
          }
          {...(wanted.q || wanted.action || wanted.from
            ? {}
            : { empty: <EmptyState title={t('audit.none')} hint={t('audit.none-hint')} /> })}
        />
      )}
      {list.hasNextPage ? (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('audit.earlier')}
        </Button>
      ) : null}
      {open ? <EntryDialog entry={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
