import { listWeakOrganisations, type WeakOrganisation } from '@lianchuang/domain/weak-organisations/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { NameDialog } from './name-dialog.tsx';
import { WeakDrawer } from './weak-drawer.tsx';

const states = ['current', 'named', 'rectifying', 'lifted'] as const;
const tones = {
  named: ['missed', '!'],
  rectifying: ['action', '▲'],
  lifted: ['met', '✓'],
} as const;

/** R3.6: who is weak and lax, why, what is planned, how it goes, and who was lifted. */
export function WeakOrganisationsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const may = useMay('remedies.issue');
  const [naming, setNaming] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const state = states.find((known) => known === search.state);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['weak-organisations', state],
    queryFn: ({ signal }) => api(listWeakOrganisations, { query: { state, limit: 1000 }, signal }),
    placeholderData: (before) => before,
  });
  const columns: DataColumn<WeakOrganisation>[] = [
    {
      key: 'organisation',
      title: t('weak.organisation'),
      value: (row) => row.organisation.name,
      render: (row) => <RowButton onOpen={() => setOpenId(row.id)}>{row.organisation.name}</RowButton>,
    },
    { key: 'supervisor', title: t('weak.supervisor'), filter: true, value: (row) => row.supervisor },
    {
      key: 'grounds',
      title: t('weak.grounds'),
      value: (row) => row.grounds.map((g) => t(`weak.ground.${g}`)).join('、'),
    },
    { key: 'named', title: t('weak.named-on'), value: (row) => formatDate(row.namedOn) },
    {
      key: 'state',
      title: t('weak.state'),
      value: (row) => t(`weak.state.${row.state}`),
      render: (row) => {
        const [tone, sign] = tones[row.state];
        return (
          <ToneTag tone={tone} sign={sign}>
            {t(`weak.state.${row.state}`)}
          </ToneTag>
        );
      },
    },
    { key: 'helper', title: t('weak.helper'), value: (row) => row.helper || null },
    {
      key: 'progress',
      title: t('weak.progress'),
      value: (row) => row.behind.length,
      render: (row) =>
        row.behind.length > 0 ? (
          <ToneTag tone="at-risk" sign="!">
            {t('weak.behind', { count: row.behind.length })}
          </ToneTag>
        ) : (
          (row.progress.at(-1)?.progress ?? '')
        ),
    },
    { key: 'due', title: t('weak.plan-due'), hidden: true, value: (row) => formatDate(row.planDueOn) },
  ];
  const open = data?.items.find((row) => row.id === openId);
  return (
    <Page
      title={t('weak.title')}
      hint={
        <>
          {t('weak.hint')}
          {data ? ` ${t('weak.now', { current: data.current, lifted: data.lifted })}` : null}
        </>
      }
      extra={
        may ? (
          <Button type="primary" onClick={() => setNaming(true)}>
            {t('weak.name')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<WeakOrganisation>
        id="weak-organisations"
        name={t('weak.title')}
        columns={columns}
        rows={data?.items ?? []}
        outOf={data?.total}
        rowKey={(row) => row.id}
        loading={isPending}
        onRow={(row) => setOpenId(row.id)}
        extra={
          <Select
            aria-label={t('weak.state')}
            allowClear
            placeholder={t('weak.state')}
            style={{ minWidth: 120 }}
            value={state ?? null}
            onChange={(value: string | null | undefined) =>
              void navigate({
                to: '.',
                search: (before: AppSearch) => ({ ...before, state: value ?? undefined }),
              })
            }
            options={states.map((value) => ({ value, label: t(`weak.state.${value}`) }))}
          />
        }
        {...(state ? {} : { empty: <EmptyState title={t('weak.none')} hint={t('weak.none-hint')} /> })}
      />
      {open ? <WeakDrawer row={open} onClose={() => setOpenId(null)} /> : null}
      {naming ? <NameDialog onClose={() => setNaming(false)} /> : null}
    </Page>
  );
}
