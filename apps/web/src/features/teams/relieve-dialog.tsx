import { type Holding, relieveOfPost, type Team } from '@lianchuang/domain/teams/contract';
import { leavingSchema } from '@lianchuang/domain/teams/terms';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { peopleOf, useTeamChange } from './team-query.ts';

/** Ends an appointment; the seat is vacant from the day on, and the row moves to the former holders. */
export function RelieveDialog(props: { team: Team; holding: Holding; onClose: () => void }) {
  const { t } = useTranslation();
  const { team, holding } = props;
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <FormDialog<{ on: string; leaving: z.infer<typeof leavingSchema> }>
      title={t('teams.relieve-of', {
        name: peopleOf(team).get(holding.personId)?.name ?? '',
        post: t(`teams.post.${holding.post}`),
      })}
      act={t('teams.relieve')}
      initial={{ on: team.asOf, leaving: 'term-ended' }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={(entries) =>
        change.mutate(() =>
          api(relieveOfPost, { params: { id: holding.id }, body: { version: team.version, ...entries } }),
        )
      }
    >
      <Form.Item name="on" label={t('teams.relieved-on')}>
        <DateField max={team.asOf} />
      </Form.Item>
      <Form.Item name="leaving" label={t('teams.leaving')}>
        <Select
          options={leavingSchema.options.map((value) => ({ value, label: t(`teams.leaving.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
