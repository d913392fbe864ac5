import {
  listMeetings,
  listRegularity,
  type MeetingSummary,
  type Regularity,
} from '@lianchuang/domain/organisation-life/contract';
import { previousPeriod, quarterOf } from '@lianchuang/domain/periods/calendar';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatPeriod } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { meetingColumns, regularityColumns } from './life-columns.tsx';
import { OwnRegularity } from './own-regularity.tsx';
import './life.css';

/** Organisation life of a quarter: what is due and held, by organisation, and the meetings themselves (R1.11). */
export function LifePage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const search: AppSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const mayChange = useMay('life.change');
  const quarters = lastQuarters(today);
  const quarter = quarters.find((q) => q === search.quarter) ?? quarters[0] ?? quarterOf(today);
  const { organisation } = search;
  const regularity = useQuery({
    queryKey: ['life', 'regularity', quarter, organisation],
    queryFn: ({ signal }) => api(listRegularity, { query: { quarter, organisation }, signal }),
    placeholderData: keepPreviousData,
  });
  const items = regularity.data?.items ?? [];
  const single = items.length === 1 ? items[0] : undefined;
  const showMeetings = search.tab === 'meetings' || single !== undefined;
  const meetings = useQuery({
    queryKey: ['life', 'meetings', quarter, organisation],
    queryFn: ({ signal }) => api(listMeetings, { query: { quarter, organisation, limit: 1000 }, signal }),
    placeholderData: keepPreviousData,
    enabled: showMeetings,
  });
  const go = (part: AppSearch) =>
    void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, ...part }) });
  const columns = useMemo(() => meetingColumns(t, single === undefined), [t, single]);
  const overview = useMemo(() => regularityColumns(t), [t]);
  const newHref = `/meetings/new${organisation ? `?organisation=${organisation}` : ''}`;
  return (
    <Page
      title={t('life.title')}
      hint={single && organisation ? single.organisation.name : t('life.hint')}
      extra={
        <>
          <Select
            aria-label={t('life.quarter')}
            value={quarter}
            style={{ minWidth: 150 }}
            onChange={(value) => go({ quarter: value })}
            options={quarters.map((value) => ({ value, label: formatPeriod(value) }))}
          />
          {mayChange ? (
            <LinkButton href={newHref} primary>
              {t('life.new')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <ProblemAlert error={regularity.error} onRetry={() => void regularity.refetch()} />
      {single ? <OwnRegularity regularity={single} /> : null}
      {single ? null : (
        <SectionNav
          label={t('life.title')}
          sections={[
            { id: 'regularity', title: t('life.tab.regularity') },
            { id: 'meetings', title: t('life.tab.meetings') },
          ]}
        />
      )}
      {showMeetings ? (
        <DataTable<MeetingSummary>
          id="meetings"
          name={t('life.tab.meetings')}
          columns={columns}
          rows={meetings.data?.items ?? []}
          rowKey={(row) => row.id}
          loading={meetings.isPending}
          onRow={(row) => void navigate({ to: '/meetings/$id', params: { id: row.id }, search: {} })}
          empty={
            <EmptyState
              title={t('life.none', { quarter: formatPeriod(quarter) })}
              hint={t(mayChange ? 'life.none-hint' : 'life.none-read')}
              action={mayChange ? <LinkButton href={newHref}>{t('life.new')}</LinkButton> : undefined}
            />
          }
        />
      ) : (
        <DataTable<Regularity>
          id="regularity"
          name={t('life.tab.regularity')}
          columns={overview}
          rows={items}
          rowKey={(row) => row.organisation.id}
          loading={regularity.isPending}
          onRow={(row) => go({ organisation: row.organisation.id, tab: 'meetings' })}
          empty={<EmptyState title={t('life.no-organisations')} />}
        />
      )}
    </Page>
  );
}

/** This quarter and the seven before. */
function lastQuarters(today: string): string[] {
  const quarters = [quarterOf(today)];
  while (quarters.length < 8) quarters.push(previousPeriod(quarters.at(-1) ?? ''));
  return quarters;
}
