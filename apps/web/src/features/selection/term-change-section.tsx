import { progressByTownship } from '@lianchuang/domain/selection/term-change';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { termChangeQuery, termChangesQuery } from './selection-queries.ts';
import { TermChangeDialog } from './term-change-dialog.tsx';
import { TermFiguresTable } from './term-figures-table.tsx';
import { TermProgress } from './term-progress.tsx';
import { TickDialog } from './tick-dialog.tsx';
import './selection.css';

/** The change of all village committees as one programme: stages, progress by township, results against the term before (R2.4). */
export function TermChangeSection() {
  const { t } = useTranslation();
  const { today } = useSession();
  const list = useQuery(termChangesQuery);
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<'create' | 'change' | 'tick'>();
  const id = chosen ?? list.data?.items[0]?.id ?? '';
  const one = useQuery(termChangeQuery(id));
  const create = list.data?.mayCreate ? (
    <Button type={list.data.items.length === 0 ? 'primary' : 'default'} onClick={() => setOpen('create')}>
      {t('selection.create-term')}
    </Button>
  ) : null;
  const dialog =
    open === 'create' || (open === 'change' && one.data) ? (
      <TermChangeDialog
        {...(open === 'change' && one.data ? { term: one.data } : {})}
        previous={list.data?.items ?? []}
        onClose={() => setOpen(undefined)}
      />
    ) : open === 'tick' && one.data ? (
      <TickDialog term={one.data} villages={one.data.villages} onClose={() => setOpen(undefined)} />
    ) : null;
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0) {
    return (
      <>
        <EmptyState
          title={t('selection.no-terms')}
          hint={t(create ? 'selection.no-terms-hint' : 'selection.no-terms-own')}
          action={create}
        />
        {dialog}
      </>
    );
  }
  return (
    <>
      <div className="lc-selection-buttons">
        <Select
          aria-label={t('selection.programme')}
          value={id}
          onChange={setChosen}
          popupMatchSelectWidth={false}
          options={list.data.items.map((item) => ({ value: item.id, label: item.title }))}
        />
        {one.data?.may.includes('tick') && one.data.stages.some((s) => s.by === 'tick') ? (
          <Button type="primary" onClick={() => setOpen('tick')}>
            {t('selection.tick')}
          </Button>
        ) : null}
        {one.data?.may.includes('change') ? (
          <Button onClick={() => setOpen('change')}>{t('selection.change-term')}</Button>
        ) : null}
        {create}
      </div>
      <ProblemAlert error={one.error} onRetry={() => void one.refetch()} />
      {one.data ? (
        <>
          <TermProgress
            term={one.data}
            rows={progressByTownship(one.data.stages, one.data.villages, today)}
            names={new Map(one.data.villages.map((v) => [v.supervisorId, v.supervisor]))}
            today={today}
          />
          <TermFiguresTable now={one.data.figures} before={one.data.previous} />
        </>
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} title={false} />
      )}
      {dialog}
    </>
  );
}
