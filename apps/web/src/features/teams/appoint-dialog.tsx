import { appointToPost, type Team } from '@lianchuang/domain/teams/contract';
import type { Post } from '@lianchuang/domain/teams/terms';
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { firstChoice, type PersonChoice, personOf } from './person-choice.ts';
import { membersAtQuery, PersonFields } from './person-fields.tsx';
import { useTeamChange } from './team-query.ts';

type Entries = PersonChoice & { from: string; until?: string };

/** Puts somebody into a post from a day on; with an end, for the history. */
export function AppointDialog(props: { team: Team; post: Post; onClose: () => void }) {
  const { t } = useTranslation();
  const { team, post } = props;
  const [holdingId] = useState(uuidV7);
  const members = useQuery(membersAtQuery(team.organisation.id));
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <FormDialog<Entries>
      title={t('teams.appoint-to', { post: t(`teams.post.${post}`) })}
      act={t('teams.appoint')}
      initial={{ ...firstChoice, from: team.asOf, until: '' }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={({ from, until, ...choice }) =>
        change.mutate(() =>
          api(appointToPost, {
            params: { id: team.organisation.id },
            body: {
              version: team.version,
              holdingId,
              post,
              from,
              ...(until ? { until } : {}),
              ...personOf(choice, members.data?.items ?? []),
            },
          }),
        )
      }
    >
      <PersonFields team={team} />
      <Form.Item name="from" label={t('teams.from')}>
        <DateField max={team.asOf} />
      </Form.Item>
      <Form.Item name="until" label={t('teams.until')} extra={t('teams.until-hint')}>
        <DateField max={team.asOf} allowClear />
      </Form.Item>
    </FormDialog>
  );
}
