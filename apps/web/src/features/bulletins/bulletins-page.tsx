import {
  assembleBulletin,
  type BulletinSummary,
  listBulletins,
  type MissingBulletin,
} from '@lianchuang/domain/bulletins/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatDate, formatPeriod } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { YearPicker } from '../../ui/year-picker.tsx';

/** Bulletins, appraisals and summaries of a year, and who still owes one (R4.3). */
export function BulletinsPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const message = useMessage();
  const queries = useQueryClient();
  const search: AppSearch = useSearch({ strict: false });
  const may = useMay('bulletins.change');
  const year = Number(search.year) || Number(today.slice(0, 4));
  const tab = search.tab === 'missing' ? 'missing' : 'all';
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['bulletins', year],
    queryFn: ({ signal }) => api(listBulletins, { query: { year, limit: 2000 }, signal }),
    placeholderData: (before) => before,
  });
  const assemble = useMutation({
    mutationFn: (missing: MissingBulletin) => {
      const id = uuidV7();
      return api(assembleBulletin, {
        body: { id, organisationId: missing.organisation.id, periodId: missing.periodId },
      });
    },
    onSuccess: async (made) => {
      message.success(t('bulletins.assembled'));
      await queries.invalidateQueries({ queryKey: ['bulletins'] });
      await navigate({ to: '/bulletins/$id', params: { id: made.id }, search: {} });
    },
  });
  const columns = useMemo(() => columnsOf(t), [t]);
  const { mutate } = assemble;
  const missing = useMemo(() => missingColumns(t, may ? mutate : undefined), [t, may, mutate]);
  const years = (
    <YearPicker
      value={year}
      onChange={(value) =>
        void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, year: String(value) }) })
      }
    />
  );
  return (
    <Page title={t('bulletins.title')} hint={t('bulletins.hint')} extra={years}>
      <SectionNav
        label={t('bulletins.title')}
        sections={[
          { id: 'all', title: t('bulletins.tab.all') },
          { id: 'missing', title: `${t('bulletins.tab.missing')}${data ? ` ${data.missing.length}` : ''}` },
        ]}
      />
      <ProblemAlert error={error ?? assemble.error} onRetry={() => void refetch()} />
      {tab === 'all' ? (
        <DataTable<BulletinSummary>
          id="bulletins"
          name={t('bulletins.title')}
          columns={columns}
          rows={data?.items ?? []}
          rowKey={(row) => row.id}
          loading={isPending}
          onRow={(row) => void navigate({ to: '/bulletins/$id', params: { id: row.id }, search: {} })}
          empty={<EmptyState title={t('bulletins.none')} hint={t('bulletins.none-hint')} />}
        />
      ) : (
        <DataTable<MissingBulletin>
          id="bulletins-missing"
          name={t('bulletins.tab.missing')}
          columns={missing}
          rows={data?.missing ?? []}
          rowKey={(row) => `${row.organisation.id} ${row.periodId}`}
          loading={isPending}
          empty={<EmptyState title={t('bulletins.none-missing')} />}
        />
      )}
    </Page>
  );
}

function columnsOf(t: TFunction): DataColumn<BulletinSummary>[] {
  return [
    {
      key: 'title',
      title: t('bulletins.document'),
      value: (row) => row.title,
      render: (row) => (
        <Link to="/bulletins/$id" params={{ id: row.id }} search={{}}>
          {row.title}
        </Link>
      ),
    },
    { key: 'number', title: t('bulletins.number'), value: (row) => row.number ?? '—' },
    {
      key: 'state',
      title: t('bulletins.state'),
      filter: true,
      value: (row) => t(`bulletins.state.${row.state}`),
      render: (row) => (
        <ToneTag
          tone={row.state === 'published' ? 'met' : 'none'}
          sign={row.state === 'published' ? '✓' : '○'}
        >
          {t(`bulletins.state.${row.state}`)}
        </ToneTag>
      ),
    },
    {
      key: 'period',
      title: t('bulletins.period'),
      filter: true,
      value: (row) => formatPeriod(row.periodId),
    },
    {
      key: 'kind',
      title: t('bulletins.kind'),
      filter: true,
      value: (row) => t(`bulletins.kind.${row.kind}`),
    },
    { key: 'organisation', title: t('bulletins.organisation'), value: (row) => row.organisation.name },
    { key: 'issued', title: t('bulletins.issued-on'), value: (row) => formatDate(row.issuedOn) },
  ];
}

function missingColumns(
  t: TFunction,
  assemble: ((missing: MissingBulletin) => void) | undefined,
): DataColumn<MissingBulletin>[] {
  return [
    {
      key: 'organisation',
      title: t('bulletins.organisation'),
      value: (row) => row.organisation.name,
    },
    {
      key: 'period',
      title: t('bulletins.period'),
      filter: true,
      value: (row) => formatPeriod(row.periodId),
    },
    {
      key: 'kind',
      title: t('bulletins.kind'),
      filter: true,
      value: (row) => t(`bulletins.kind.${row.kind}`),
    },
    { key: 'due', title: t('bulletins.due-on'), value: (row) => row.dueOn },
    {
      key: 'state',
      title: t('bulletins.state'),
      filter: true,
      value: (row) => t(row.overdue ? 'bulletins.state.overdue' : 'bulletins.state.missing'),
      render: (row) => (
        <ToneTag tone={row.overdue ? 'at-risk' : 'none'} sign={row.overdue ? '!' : '○'}>
          {t(row.overdue ? 'bulletins.state.overdue' : 'bulletins.state.missing')}
        </ToneTag>
      ),
    },
    ...(assemble
      ? [
          {
            key: 'assemble',
            title: t('bulletins.assemble'),
            fixedOrder: true,
            value: () => '',
            render: (row: MissingBulletin) => (
              <Button
                aria-label={`${t('bulletins.assemble')} ${row.organisation.name} ${formatPeriod(row.periodId)}`}
                onClick={() => assemble(row)}
              >
                {t('bulletins.assemble')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
