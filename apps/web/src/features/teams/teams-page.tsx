import { listTeams, type TeamRow } from '@lianchuang/domain/teams/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatShare } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { teamColumns } from './team-columns.tsx';

/** R1.7, R1.8: how every team stands: who leads, what is vacant, combined posts, enrichment ability, reserve. */
export function TeamsPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => api(listTeams, { signal }),
  });
  const columns = useMemo(() => teamColumns(t, today), [t, today]);
  const rows = data?.items ?? [];
  return (
    <Page title={t('teams.title')} hint={data ? <Summary rows={rows} /> : undefined}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<TeamRow>
        id="teams"
        name={t('teams.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.organisation.id}
        loading={isPending}
        empty={<EmptyState title={t('teams.none')} hint={t('teams.none-hint')} />}
      />
    </Page>
  );
}

function Summary(props: { rows: readonly TeamRow[] }) {
  const { t } = useTranslation();
  const registered = props.rows.filter((row) => row.registered);
  const villages = registered.filter((row) => row.organisation.kind === 'village-branch');
  const share = (part: number, all: number) => (all === 0 ? '—' : formatShare(part / all));
  const sum = (of: (row: TeamRow) => number) => villages.reduce((total, row) => total + of(row), 0);
  const words = t('teams.summary', {
    registered: registered.length,
    total: props.rows.length,
    complete: registered.filter((row) => row.vacant.length === 0).length,
  });
  if (villages.length === 0) return words;
  return (
    <>
      {words}
      {t('teams.summary-villages', {
        combined: share(villages.filter((row) => row.combined).length, villages.length),
        secretary: share(
          villages.filter((row) => row.secretaryAble).length,
          villages.filter((row) => row.assessed > 0).length,
        ),
        able: share(
          sum((row) => (row.assessed > 0 ? row.able : 0)),
          sum((row) => (row.assessed > 0 ? row.people : 0)),
        ),
      })}
    </>
  );
}
