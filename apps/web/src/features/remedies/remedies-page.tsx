import { listRemedies, problemSources, type Remedy } from '@lianchuang/domain/remedies/contract';
import { remedyStates } from '@lianchuang/domain/remedies/states';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { targetsQuery } from '../../lib/scoring-queries.ts';
import { useMay } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProblemDialog } from './problem-dialog.tsx';
import { RemedyBoard } from './remedy-board.tsx';
import { remedyColumns } from './remedy-columns.tsx';
import { RemedyDialog } from './remedy-dialog.tsx';

const states = ['overdue', 'escalated', 'met', ...remedyStates] as const;
const views = ['list', 'board'] as const;

/** From gap to closed (R3.5): one list of what is to be done, by organisation, origin and state, or as a board. */
export function RemediesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const [adding, setAdding] = useState(false);
  const mayIssue = useMay('remedies.issue');
  const change = (more: AppSearch) =>
    void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, ...more }) });
  const query = {
    state: states.find((known) => known === search.state),
    source: problemSources.find((known) => known === search.source),
    target: search.target,
    organisation: search.organisation,
    under: search.under,
    limit: 1000,
  };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['remedies', query],
    queryFn: ({ signal }) => api(listRemedies, { query, signal }),
    placeholderData: (before) => before,
  });
  const targets = useQuery(targetsQuery(undefined));
  const targetTitles = useMemo(
    () => new Map(targets.data?.items.map((target) => [target.id, target.title])),
    [targets.data],
  );
  const open = (row: Remedy) => change({ remedy: row.id });
  const columns = remedyColumns(t, open, targetTitles);
  const rows = data?.items ?? [];
  const board = search.view === 'board';
  const filtered = Object.entries(query).some(([name, value]) => name !== 'limit' && value !== undefined);
  const filters = (
    <>
      <Segmented
        aria-label={t('remedies.view')}
        value={board ? 'board' : 'list'}
        options={views.map((value) => ({ value, label: t(`remedies.view.${value}`) }))}
        onChange={(value) => change({ view: value === 'board' ? value : undefined })}
      />
      <OrganisationPicker
        value={search.under ?? null}
        onChange={(under) => change({ under: under ?? undefined })}
        allowClear
      />
      <Choice
        label={t('remedies.state')}
        value={query.state}
        options={states.map((value) => ({ value, label: t(`common.remedy-state.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      <Choice
        label={t('remedies.source')}
        value={query.source}
        options={problemSources.map((value) => ({ value, label: t(`remedies.source.${value}`) }))}
        onChange={(source) => change({ source })}
      />
    </>
  );
  const add = mayIssue ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('remedies.add-problem')}
    </Button>
  ) : null;
  return (
    <Page title={t('remedies.title')} hint={t('remedies.hint')} extra={add}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {board ? (
        <>
          <div className="lc-table-bar lc-no-print">{filters}</div>
          <RemedyBoard rows={rows} onOpen={open} />
        </>
      ) : (
        <DataTable<Remedy>
          id="remedies"
          name={t('remedies.title')}
          columns={columns}
          rows={rows}
          outOf={data?.total}
          rowKey={(row) => row.id}
          loading={isPending}
          onRow={open}
          extra={filters}
          {...(filtered
            ? {}
            : {
                empty: (
                  <EmptyState
                    title={t('remedies.none')}
                    hint={t(mayIssue ? 'remedies.none-hint' : 'remedies.none-own')}
                    action={
                      mayIssue ? (
                        <LinkButton href="/targets">{t('remedies.see-targets')}</LinkButton>
                      ) : (
                        <LinkButton href="/">{t('remedies.see-tasks')}</LinkButton>
                      )
                    }
                  />
                ),
              })}
        />
      )}
      {search.remedy ? (
        <RemedyDialog
          key={search.remedy}
          id={search.remedy}
          targets={targetTitles}
          onClose={() => change({ remedy: undefined })}
        />
      ) : null}
      {adding ? <ProblemDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function Choice(props: {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <Select
      aria-label={props.label}
      allowClear
      placeholder={props.label}
      style={{ minWidth: 110 }}
      value={props.value ?? null}
      onChange={(value: string | null | undefined) => props.onChange(value ?? undefined)}
      options={props.options}
    />
  );
}
