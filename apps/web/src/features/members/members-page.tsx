import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppSearch } from '../../lib/app-search.ts';
import { usePhone } from '../../lib/use-media.ts';
import { useMay } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { memberColumns } from './member-columns.tsx';
import { MemberFilterBar } from './member-filter-bar.tsx';
import { readFilters } from './member-filters.ts';
import { MembersFrame } from './members-frame.tsx';
import { membersQuery } from './members-query.ts';
import { useListPage, useListWords } from './use-list-page.ts';

/** The register (R1.4): members of an organisation and all below it, one page at a time. */
export function MembersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: AppSearch = useSearch({ strict: false });
  const mayChange = useMay('members.change');
  const phone = usePhone();
  const [adding, setAdding] = useState(false);
  const [exporting, setExporting] = useState(false);
  const { q, wanted, look } = useListWords();
  const filters = readFilters(search, wanted);
  const { data, error, isPending, refetch } = useQuery(membersQuery(filters));
  const paging = useListPage(data, filters);
  const columns = useMemo(() => memberColumns(t, phone), [t, phone]);
  const { limit: _limit, offset: _offset, under: _under, ...narrowing } = filters;
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
          paging={paging}
          onRow={(row) => void navigate({ to: '/members/$id', params: { id: row.id }, search: {} })}
          extra={<MemberFilterBar q={q} onSearch={look} />}
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
