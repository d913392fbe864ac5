import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppSearch } from '../../lib/app-search.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { usePhone } from '../../lib/use-phone.ts';
import { useMay } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { memberColumns } from './member-columns.tsx';
import { MemberFilterBar } from './member-filter-bar.tsx';
import { mayStandInAddress, readFilters } from './member-filters.ts';
import { MembersFrame } from './members-frame.tsx';
import { membersQuery } from './members-query.ts';
import { useSearchPart } from './use-search-part.ts';

/** The register (R1.4): members of an organisation and all below it, one page at a time. */
export function MembersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: AppSearch = useSearch({ strict: false });
  const setPart = useSearchPart();
  const mayChange = useMay('members.change');
  const phone = usePhone();
  const [adding, setAdding] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [q, setQ] = useState(search.q ?? '');
  const wanted = useDebounced(q);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is looked for, not the other way
  useEffect(() => {
    const kept = mayStandInAddress(wanted) ? wanted.trim() || undefined : undefined;
    if (kept !== search.q) setPart({ q: kept });
  }, [wanted]);
  const filters = readFilters(search, wanted);
  const { data, error, isPending, refetch } = useQuery(membersQuery(filters));
  // A page that is no more, of an older address or after the list grew shorter.
  const beyond = data !== undefined && data.items.length === 0 && data.total > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way back is gone once
  useEffect(() => {
    if (beyond) setPart({ page: undefined });
  }, [beyond]);
  const columns = useMemo(() => memberColumns(t, phone), [t, phone]);
  const { limit, offset, under: _under, ...narrowing } = filters;
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  const acts = (
    <>
      <Button onClick={() => setExporting(true)}>{t('members.export')}</Button>
      {mayChange ? (
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('members.add')}
        </Button>
      ) : null}
    </>
  );
  return (
    <MembersFrame title={t('members.title')} extra={acts}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {error ? null : (
        <DataTable
          id="members"
          name={t('members.title')}
          columns={columns}
          rows={data?.items ?? []}
          rowKey={(row) => row.id}
          loading={isPending}
          search={false}
          paging={{
            total: data?.total ?? 0,
            page: Math.floor(offset / limit) + 1,
            size: limit,
            onPage: (page, size) => {
              setPart({
                page: page === 1 ? undefined : String(page),
                size: size === 50 ? undefined : String(size),
              });
              scrollTo({ top: 0 });
            },
          }}
          onRow={(row) => void navigate({ to: '/members/$id', params: { id: row.id }, search: {} })}
          extra={
            <MemberFilterBar
              q={q}
              onSearch={(next) => {
                setQ(next);
                if (search.page) setPart({ page: undefined });
              }}
            />
          }
          {...(narrowed || search.under
            ? {}
            : {
                empty: (
                  <EmptyState
                    title={t('members.none')}
                    hint={t(mayChange ? 'members.none-hint' : 'members.none-reader')}
                  />
                ),
              })}
        />
      )}
      {adding ? <AddMemberDialog under={search.under} onClose={() => setAdding(false)} /> : null}
      {exporting ? <ExportDialog under={search.under} onClose={() => setExporting(false)} /> : null}
    </MembersFrame>
  );
}
