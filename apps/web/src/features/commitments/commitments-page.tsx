import {
  type CommitmentSummary,
  commitmentQueues,
  listCommitments,
} from '@lianchuang/domain/commitments/contract';
import { commitmentLevels } from '@lianchuang/domain/commitments/levels';
import { commitmentStates } from '@lianchuang/domain/commitments/states';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatDate } from '../../lib/format.ts';
import { readAll } from '../../lib/read-all.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { YearPicker } from '../../ui/year-picker.tsx';
import { CommitmentDialog } from './commitment-dialog.tsx';
import { CommitmentStateTag } from './commitment-state.tsx';
import { TemplatesSection } from './templates-section.tsx';

/** Commitments of four levels and, for who keeps it, the county's list of typical ones (R4.1). */
export function CommitmentsPage() {
  const { t } = useTranslation();
  const { tab }: AppSearch = useSearch({ strict: false });
  const keeper = useMay('commitments.templates');
  if (!keeper) return <CommitmentList />;
  const nav = (
    <SectionNav
      label={t('commitments.title')}
      sections={[
        { id: 'all', title: t('commitments.tab.all') },
        { id: 'templates', title: t('commitments.tab.templates') },
      ]}
    />
  );
  if (tab !== 'templates') return <CommitmentList nav={nav} />;
  return (
    <Page title={t('commitments.title')} hint={t('commitments.templates-hint')}>
      {nav}
      <TemplatesSection />
    </Page>
  );
}

/** What is to be kept, what waits for review, how many were kept of those due. */
function CommitmentList(props: { nav?: ReactNode }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const search: AppSearch = useSearch({ strict: false });
  const may = useMay('commitments.change');
  const [adding, setAdding] = useState(false);
  const [page, setPage] = useState({ page: 1, size: 50 });
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const level = commitmentLevels.find((known) => known === search.level);
  const state = commitmentStates.find((known) => known === search.state);
  const queue = commitmentQueues.find((known) => known === search.queue);
  const year = Number(search.year) || Number(today.slice(0, 4));
  const set = (change: AppSearch) => {
    setPage((before) => ({ ...before, page: 1 }));
    void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, ...change }) });
  };
  const query = {
    year: queue ? undefined : year,
    level,
    state,
    queue,
    organisation: search.organisation,
    member: search.member,
    q: q || undefined,
  };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['commitments', query, page],
    queryFn: ({ signal }) =>
      api(listCommitments, {
        query: { ...query, limit: page.size, offset: (page.page - 1) * page.size },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => columnsOf(t), [t]);
  const add = may ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('commitments.add')}
    </Button>
  ) : null;
  const choice = (name: 'level' | 'state', values: readonly string[], value: string | undefined) => (
    <Select
      aria-label={t(`commitments.${name}`)}
      allowClear
      placeholder={t(`commitments.${name}`)}
      style={{ minWidth: 120 }}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => set({ [name]: chosen ?? undefined })}
      options={values.map((known) => ({ value: known, label: t(`commitments.${name}.${known}`) }))}
    />
  );
  return (
    <Page
      title={t('commitments.title')}
      hint={
        data && data.due > 0 && !queue
          ? t('commitments.kept-rate', { due: data.due, kept: data.kept })
          : t('commitments.hint')
      }
      extra={add}
    >
      {props.nav}
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<CommitmentSummary>
        id="commitments"
        name={t('commitments.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        search={false}
        paging={{
          total: data?.total ?? 0,
          ...page,
          onPage: (next, size) => setPage({ page: next, size }),
          all: () => readAll((piece) => api(listCommitments, { query: { ...query, ...piece } })),
        }}
        onRow={(row) => void navigate({ to: '/commitments/$id', params: { id: row.id }, search: {} })}
        extra={
          <>
            <Select
              aria-label={t('field.queue')}
              style={{ minWidth: 120 }}
              value={queue ?? 'all'}
              onChange={(value: string) => set({ queue: value === 'all' ? undefined : value })}
              options={['all', ...(may ? commitmentQueues : [])].map((value) => ({
                value,
                label: t(`commitments.queue.${value}`),
              }))}
            />
            {queue ? null : <YearPicker value={year} onChange={(value) => set({ year: String(value) })} />}
            {choice('level', commitmentLevels, level)}
            {queue ? null : choice('state', commitmentStates, state)}
            <Input.Search
              className="lc-table-search"
              allowClear
              aria-label={t('common.table.search')}
              placeholder={t('commitments.content')}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setPage((before) => ({ ...before, page: 1 }));
              }}
            />
          </>
        }
        {...(level || state || queue || q || search.organisation
          ? {}
          : {
              empty: (
                <EmptyState title={t('commitments.none')} hint={t('commitments.none-hint')} action={add} />
              ),
            })}
      />
      {adding ? <CommitmentDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function columnsOf(t: TFunction): DataColumn<CommitmentSummary>[] {
  return [
    {
      key: 'content',
      title: t('commitments.content'),
      value: (row) => row.content,
      render: (row) => (
        <Link to="/commitments/$id" params={{ id: row.id }} search={{}}>
          {row.content}
        </Link>
      ),
    },
    {
      key: 'whose',
      title: t('commitments.whose'),
      value: (row) => (row.member ? `${row.member.name}(${row.organisation.name})` : row.organisation.name),
    },
    { key: 'level', title: t('commitments.level'), value: (row) => t(`commitments.level.${row.level}`) },
    { key: 'due', title: t('commitments.due-on'), value: (row) => row.dueOn },
    {
      key: 'state',
      title: t('commitments.state'),
      value: (row) => t(`commitments.state.${row.state}`),
      render: (row) => <CommitmentStateTag state={row.state} dueOn={row.dueOn} />,
    },
    { key: 'evidence', title: t('commitments.evidence-count'), numeric: true, value: (row) => row.evidence },
    {
      key: 'published',
      title: t('commitments.published-on'),
      hidden: true,
      value: (row) => formatDate(row.publishedOn),
    },
    {
      key: 'fulfilled',
      title: t('commitments.fulfilled-on'),
      hidden: true,
      value: (row) => formatDate(row.fulfilledOn),
    },
  ];
}
