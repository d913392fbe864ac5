import { addReserve, endReserve, type Reserve, type Team } from '@lianchuang/domain/teams/contract';
import { reserveOutcomeSchema } from '@lianchuang/domain/teams/terms';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { firstChoice, type PersonChoice, personOf } from './person-choice.ts';
import { membersAtQuery, PersonFields } from './person-fields.tsx';
import { PersonWords } from './person-words.tsx';
import { peopleOf, useTeamChange } from './team-query.ts';

/** Reserve cadres: who is on the list since when, how they are trained, and what became of those who were (R1.7). */
export function ReserveSection(props: { team: Team }) {
  const { t } = useTranslation();
  const { team } = props;
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Reserve | null>(null);
  const people = peopleOf(team);
  const add = team.may.change ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('teams.add-reserve')}
    </Button>
  ) : null;
  return (
    <>
      {team.reserve.length === 0 ? (
        <EmptyState title={t('teams.no-reserve')} hint={t('teams.no-reserve-hint')} action={add} />
      ) : (
        <>
          <p>{add}</p>
          <ul className="lc-team-seats">
            {team.reserve.map((cadre) => {
              const person = people.get(cadre.personId);
              return (
                <li key={cadre.id}>
                  {person ? <PersonWords person={person} /> : null}
                  <span>{cadre.plan}</span>
                  <span className="lc-muted">
                    {cadre.outcome && cadre.until
                      ? t('teams.reserve-ended', {
                          from: formatDate(cadre.from),
                          until: formatDate(cadre.until),
                          outcome: t(`teams.outcome.${cadre.outcome}`),
                        })
                      : t('teams.reserve-since', { date: formatDate(cadre.from) })}
                  </span>
                  {team.may.change && cadre.until === null ? (
                    <span className="lc-team-acts">
                      <Button size="small" onClick={() => setEnding(cadre)}>
                        {t('teams.end-reserve')}
                      </Button>
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {adding ? <AddReserveDialog team={team} onClose={() => setAdding(false)} /> : null}
      {ending ? <EndReserveDialog team={team} cadre={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}

function AddReserveDialog(props: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const { team } = props;
  const [reserveId] = useState(uuidV7);
  const members = useQuery(membersAtQuery(team.organisation.id));
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <FormDialog<PersonChoice & { from: string; plan: string }>
      title={t('teams.add-reserve')}
      act={t('teams.add-reserve')}
      initial={{ ...firstChoice, from: team.asOf, plan: '' }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={({ from, plan, ...choice }) =>
        change.mutate(() =>
          api(addReserve, {
            params: { id: team.organisation.id },
            body: { reserveId, from, plan, ...personOf(choice, members.data?.items ?? []) },
          }),
        )
      }
    >
      <PersonFields team={team} />
      <Form.Item name="from" label={t('teams.reserve-from')}>
        <DateField max={team.asOf} />
      </Form.Item>
      <Form.Item name="plan" label={t('teams.plan')}>
        <Input maxLength={200} placeholder={t('teams.plan-example')} />
      </Form.Item>
    </FormDialog>
  );
}

function EndReserveDialog(props: { team: Team; cadre: Reserve; onClose: () => void }) {
  const { t } = useTranslation();
  const { team, cadre } = props;
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <FormDialog<{ on: string; outcome: z.infer<typeof reserveOutcomeSchema> }>
      title={t('teams.end-reserve-of', { name: peopleOf(team).get(cadre.personId)?.name ?? '' })}
      act={t('teams.end-reserve')}
      initial={{ on: team.asOf, outcome: 'appointed' }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={(entries) =>
        change.mutate(() =>
          api(endReserve, { params: { id: cadre.id }, body: { version: cadre.version, ...entries } }),
        )
      }
    >
      <Form.Item name="on" label={t('teams.on')}>
        <DateField max={team.asOf} />
      </Form.Item>
      <Form.Item name="outcome" label={t('teams.outcome')}>
        <Select
          options={reserveOutcomeSchema.options.map((value) => ({
            value,
            label: t(`teams.outcome.${value}`),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
