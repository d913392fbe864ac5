import type { Holding, Team } from '@lianchuang/domain/teams/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { peopleOf } from './team-query.ts';

/** Who held which post from when to when, and why no longer; history stays (R1.7). */
export function FormerSection(props: { team: Team }) {
  const { t } = useTranslation();
  const { team } = props;
  const columns = useMemo<DataColumn<Holding>[]>(() => {
    const people = peopleOf(team);
    return [
      { key: 'name', title: t('teams.name'), value: (row) => people.get(row.personId)?.name ?? null },
      { key: 'post', title: t('teams.post'), filter: true, value: (row) => t(`teams.post.${row.post}`) },
      { key: 'from', title: t('teams.from'), value: (row) => row.from },
      { key: 'until', title: t('teams.until'), value: (row) => row.until },
      {
        key: 'leaving',
        title: t('teams.leaving'),
        value: (row) => (row.leaving ? t(`teams.leaving.${row.leaving}`) : null),
      },
    ];
  }, [t, team]);
  return (
    <DataTable<Holding>
      id="former-holders"
      name={t('teams.section.former')}
      columns={columns}
      rows={team.former}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('teams.no-former')} hint={t('teams.no-former-hint')} />}
    />
  );
}
