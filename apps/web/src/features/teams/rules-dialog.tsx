import { adoptRules, type Team } from '@lianchuang/domain/teams/contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useTeamChange } from './team-query.ts';

/** Enters rules of procedure; the signed copy is attached afterwards. */
export function RulesDialog(props: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const { team } = props;
  const [rulesId] = useState(uuidV7);
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <FormDialog<{ title: string; text: string; on: string }>
      title={t('teams.adopt-rules')}
      initial={{ title: '', text: '', on: team.asOf }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={(entries) =>
        change.mutate(() =>
          api(adoptRules, { params: { id: team.organisation.id }, body: { rulesId, ...entries } }),
        )
      }
    >
      <Form.Item
        name="title"
        label={t('teams.rules-title')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('teams.required') }]}
      >
        <Input maxLength={100} placeholder={t('teams.rules-example')} />
      </Form.Item>
      <Form.Item name="on" label={t('teams.adopted')}>
        <DateField max={team.asOf} />
      </Form.Item>
      <Form.Item name="text" label={t('teams.rules-text')} extra={t('teams.rules-file-hint')}>
        <Input.TextArea maxLength={10_000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
    </FormDialog>
  );
}
