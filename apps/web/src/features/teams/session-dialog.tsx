import { recordStudySession, type Team } from '@lianchuang/domain/teams/contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useTeamChange } from './team-query.ts';

/** Enters a session at which the team studied party building. */
export function SessionDialog(props: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const { team } = props;
  const [sessionId] = useState(uuidV7);
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <FormDialog<{ on: string; topic: string }>
      title={t('teams.record-session')}
      initial={{ on: team.asOf, topic: '' }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={(entries) =>
        change.mutate(() =>
          api(recordStudySession, { params: { id: team.organisation.id }, body: { sessionId, ...entries } }),
        )
      }
    >
      <Form.Item
        name="topic"
        label={t('teams.topic')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('teams.required') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="on" label={t('teams.on')}>
        <DateField max={team.asOf} />
      </Form.Item>
    </FormDialog>
  );
}
