import { type Cultivation, getDoubleCultivation } from '@lianchuang/domain/development/plan-contract';
import type { DevelopmentState } from '@lianchuang/domain/development/states';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { YearPicker } from '../../ui/year-picker.tsx';
import { CultivationDialog } from './cultivation-dialog.tsx';
import { CultivationFigures } from './cultivation-figures.tsx';
import { DevelopmentStateTag } from './development-state.tsx';

type Villager = Awaited<ReturnType<typeof api<typeof getDoubleCultivation>>>['villagers'][number];
type Open = { how: 'start' } | { how: 'complete' | 'end'; row: Cultivation } | null;

/** Both paths of double cultivation: capable villagers who join, members who become capable (R7.2). */
export function CultivationTab() {
  const { t } = useTranslation();
  const { today } = useSession();
  const may = useMay('development.change');
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [open, setOpen] = useState<Open>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['development', 'cultivation', year],
    queryFn: ({ signal }) => api(getDoubleCultivation, { query: { year }, signal }),
    placeholderData: (before) => before,
  });
  const villagers = useMemo<DataColumn<Villager>[]>(
    () => [
      {
        key: 'name',
        title: t('development.name'),
        value: (row) => row.name,
        render: (row) => (
          <Link to="/development/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
        ),
      },
      { key: 'organisation', title: t('development.organisation'), value: (row) => row.organisation.name },
      {
        key: 'state',
        title: t('development.state'),
        filter: true,
        value: (row) => t(`development.state.${row.state}`),
        render: (row) => (
          <DevelopmentStateTag state={row.state as DevelopmentState} joinedOn={row.joinedOn} />
        ),
      },
      { key: 'applied', title: t('development.applied'), value: (row) => formatDate(row.appliedOn) },
      { key: 'joined', title: t('development.joined'), value: (row) => row.joinedOn },
    ],
    [t],
  );
  const members = useMemo<DataColumn<Cultivation>[]>(
    () => [
      { key: 'name', title: t('development.name'), value: (row) => row.member.name },
      { key: 'organisation', title: t('development.organisation'), value: (row) => row.organisation.name },
      { key: 'project', title: t('field.project'), value: (row) => row.project },
      { key: 'helper', title: t('field.helper'), value: (row) => row.helper || null },
      { key: 'started', title: t('field.startedOn'), value: (row) => formatDate(row.startedOn) },
      {
        key: 'became',
        title: t('development.became'),
        value: (row) => row.becameOn,
        render: (row) =>
          row.becameOn ? (
            <ToneTag tone="met" sign="✓">
              {formatDate(row.becameOn)}
            </ToneTag>
          ) : (
            <span className="lc-muted">{t('development.cultivating')}</span>
          ),
      },
      { key: 'evidence', title: t('development.cultivation.evidence'), value: (row) => row.evidence },
      {
        key: 'act',
        title: t('development.plan-act'),
        fixedOrder: true,
        value: () => null,
        render: (row) =>
          row.may ? (
            <span className="lc-row-acts">
              <Button size="small" onClick={() => setOpen({ how: 'complete', row })}>
                {t('development.complete')}
              </Button>
              <Button size="small" onClick={() => setOpen({ how: 'end', row })}>
                {t('development.end-cultivation')}
              </Button>
            </span>
          ) : (
            '—'
          ),
      },
    ],
    [t],
  );
  const start = may ? (
    <Button onClick={() => setOpen({ how: 'start' })}>{t('development.start-cultivation')}</Button>
  ) : null;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className="lc-table-bar">
        <YearPicker value={year} onChange={setYear} />
      </div>
      {data ? <CultivationFigures data={data} /> : null}
      <h2>{t('development.path-villagers')}</h2>
      <DataTable
        id="development-villagers"
        name={t('development.path-villagers')}
        columns={villagers}
        rows={data?.villagers ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        empty={
          <EmptyState title={t('development.villagers-none')} hint={t('development.villagers-none-hint')} />
        }
      />
      <h2>{t('development.path-members')}</h2>
      <DataTable
        id="development-cultivations"
        name={t('development.path-members')}
        columns={members}
        rows={data?.members ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={start}
        empty={
          <EmptyState
            title={t('development.members-none')}
            hint={t('development.members-none-hint')}
            action={start}
          />
        }
      />
      {open ? <CultivationDialog open={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
