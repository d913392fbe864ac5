import { listRemedies, type Remedy, remedyStates } from '@lianchuang/domain/remedies/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { definitionQuery, targetsQuery } from '../../lib/scoring-queries.ts';
import { useMay } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { remedyColumns } from './remedy-columns.tsx';
import { RemedyDialog } from './remedy-dialog.tsx';

const states = ['overdue', ...remedyStates] as const;

/** Gaps with an owner and a date (R3.5): what is open, reported done, accepted; the most urgent first. */
export function RemediesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const state = states.find((known) => known === search.state);
  const [openId, setOpenId] = useState<string | null>(null);
  const mayIssue = useMay('remedies.issue');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['remedies', state, search.target, search.organisation],
    queryFn: ({ signal }) =>
      api(listRemedies, {
        query: { state, target: search.target, organisation: search.organisation, limit: 1000 },
        signal,
      }),
    placeholderData: (before) => before,
  });
  const targets = useQuery(targetsQuery(undefined));
  const definition = useQuery(definitionQuery(undefined));
  const criteria = useMemo(() => {
    const all = (definition.data?.definition.standards ?? []).flatMap((standard) =>
      standard.goods.flatMap((good) => good.criteria),
    );
    return new Map(all.map((criterion) => [criterion.id, criterion.title]));
  }, [definition.data]);
  const targetTitles = useMemo(
    () => new Map(targets.data?.items.map((target) => [target.id, target.title])),
    [targets.data],
  );
  const columns = useMemo(
    () => remedyColumns(t, (row) => setOpenId(row.id), targetTitles),
    [t, targetTitles],
  );
  const rows = data?.items ?? [];
  const open = rows.find((row) => row.id === openId);
  const filtered = state !== undefined || search.target !== undefined || search.organisation !== undefined;
  return (
    <Page title={t('remedies.title')} hint={t('remedies.hint')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<Remedy>
        id="remedies"
        name={t('remedies.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={isPending}
        onRow={(row) => setOpenId(row.id)}
        extra={
          <Select
            aria-label={t('remedies.state')}
            allowClear
            placeholder={t('remedies.state')}
            style={{ minWidth: 120 }}
            value={state ?? null}
            onChange={(value: string | null | undefined) =>
              void navigate({
                to: '.',
                search: (before: AppSearch) => ({ ...before, state: value ?? undefined }),
              })
            }
            options={states.map((value) => ({ value, label: t(`common.remedy-state.${value}`) }))}
          />
        }
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
      {open ? (
        <RemedyDialog
          key={`${open.id} ${open.version}`}
          remedy={open}
          criteria={criteria}
          target={targetTitles.get(open.targetId)}
          onClose={() => setOpenId(null)}
        />
      ) : null}
    </Page>
  );
}
