import { listServiceCards, type ServiceCard } from '@lianchuang/domain/service-records/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatDate } from '../../lib/format.ts';
import { readAll } from '../../lib/read-all.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { CardDialog } from './card-dialog.tsx';
import { FiguresTab } from './figures-tab.tsx';

const states = ['open', 'overdue', 'closed'] as const;

/** Service record cards (R4.4): what households asked and what became of it, and the figures of a period. */
export function ServiceCardsPage() {
  const { t } = useTranslation();
  const search: AppSearch = useSearch({ strict: false });
  const may = useMay('commitments.change');
  const [adding, setAdding] = useState(false);
  const add = may ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('service.add')}
    </Button>
  ) : null;
  return (
    <Page title={t('service.title')} hint={t('service.hint')} extra={add}>
      <SectionNav
        label={t('service.title')}
        sections={[
          { id: 'cards', title: t('service.tab.cards') },
          { id: 'figures', title: t('service.tab.figures') },
        ]}
      />
      {search.tab === 'figures' ? <FiguresTab /> : <CardsTab add={add} />}
      {adding ? <CardDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function CardsTab(props: { add: React.ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: AppSearch = useSearch({ strict: false });
  const [openId, setOpenId] = useState<string | null>(null);
  const [page, setPage] = useState({ page: 1, size: 50 });
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const state = states.find((known) => known === search.state);
  const query = { state, organisation: search.organisation, member: search.member, q: q || undefined };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['service-cards', query, page],
    queryFn: ({ signal }) =>
      api(listServiceCards, {
        query: { ...query, limit: page.size, offset: (page.page - 1) * page.size },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => columnsOf(t, (row) => setOpenId(row.id)), [t]);
  const open = data?.items.find((row) => row.id === (openId ?? search.id) && row.may.change);
  const close = () => {
    setOpenId(null);
    if (search.id) void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, id: undefined }) });
  };
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<ServiceCard>
        id="service-cards"
        name={t('service.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        search={false}
        paging={{
          total: data?.total ?? 0,
          ...page,
          onPage: (next, size) => setPage({ page: next, size }),
          all: () => readAll((piece) => api(listServiceCards, { query: { ...query, ...piece } })),
        }}
        onRow={(row) => setOpenId(row.id)}
        extra={
          <>
            <Select
              aria-label={t('service.state')}
              allowClear
              placeholder={t('service.state')}
              style={{ minWidth: 120 }}
              value={state ?? null}
              onChange={(value: string | null | undefined) => {
                setPage((before) => ({ ...before, page: 1 }));
                void navigate({
                  to: '.',
                  search: (before: AppSearch) => ({ ...before, state: value ?? undefined }),
                });
              }}
              options={states.map((value) => ({ value, label: t(`service.state.${value}`) }))}
            />
            <Input.Search
              className="lc-table-search"
              allowClear
              aria-label={t('common.table.search')}
              placeholder={t('service.household')}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setPage((before) => ({ ...before, page: 1 }));
              }}
            />
          </>
        }
        {...(state || q
          ? {}
          : {
              empty: (
                <EmptyState title={t('service.none')} hint={t('service.none-hint')} action={props.add} />
              ),
            })}
      />
      {open ? <CardDialog card={open} onClose={close} /> : null}
    </>
  );
}

function CardState({ card }: { card: ServiceCard }) {
  const { t } = useTranslation();
  if (card.request === '')
    return (
      <ToneTag tone="none" sign="○">
        {t('service.state.visit')}
      </ToneTag>
    );
  const [tone, sign, state] = card.closedOn
    ? (['met', '✓', 'closed'] as const)
    : card.overdue
      ? (['at-risk', '!', 'overdue'] as const)
      : (['on-track', '→', 'open'] as const);
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`service.state.${state}`)}
    </ToneTag>
  );
}

function columnsOf(t: TFunction, open: (card: ServiceCard) => void): DataColumn<ServiceCard>[] {
  return [
    {
      key: 'household',
      title: t('service.household'),
      value: (row) => row.household,
      render: (row) =>
        row.may.change ? <RowButton onOpen={() => open(row)}>{row.household}</RowButton> : row.household,
    },
    { key: 'request', title: t('service.request'), value: (row) => row.request || '—' },
    {
      key: 'state',
      title: t('service.state'),
      value: (row) => (row.closedOn ? t('service.state.closed') : t('service.state.open')),
      render: (row) => <CardState card={row} />,
    },
    { key: 'promised', title: t('service.promised-by'), value: (row) => formatDate(row.promisedBy) },
    { key: 'result', title: t('service.result'), value: (row) => row.result || '—' },
    { key: 'days', title: t('service.days'), numeric: true, value: (row) => row.days },
    { key: 'visited', title: t('service.visited-on'), value: (row) => row.visitedOn },
    { key: 'who', title: t('service.who-went'), value: (row) => row.member?.name ?? row.createdBy },
    { key: 'organisation', title: t('service.organisation'), value: (row) => row.organisation.name },
    { key: 'promise', title: t('service.promise'), hidden: true, value: (row) => row.promise },
  ];
}
