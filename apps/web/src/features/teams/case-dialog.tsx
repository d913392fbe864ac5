import { recordDisciplineCase, type Team } from '@lianchuang/domain/teams/contract';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useTeamChange } from './team-query.ts';

/** Enters a discipline case about somebody of the team; a serious one is a veto of the five goods. */
export function CaseDialog(props: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const { team } = props;
  const [caseId] = useState(uuidV7);
  const change = useTeamChange(team.organisation.id, props.onClose);
  const required = [{ required: true, message: t('teams.required') }];
  return (
    <FormDialog<{ personId: string; on: string; serious: boolean; decision: string }>
      title={t('teams.record-case')}
      initial={{ on: team.asOf, serious: false, decision: '' }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={(entries) =>
        change.mutate(() =>
          api(recordDisciplineCase, { params: { id: team.organisation.id }, body: { caseId, ...entries } }),
        )
      }
    >
      <Form.Item name="personId" label={t('teams.person')} rules={required}>
        <Select options={team.people.map((person) => ({ value: person.id, label: person.name }))} />
      </Form.Item>
      <Form.Item
        name="decision"
        label={t('teams.case-decision')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('teams.required') }]}
      >
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="on" label={t('teams.case-on')}>
        <DateField max={team.asOf} />
      </Form.Item>
      <Form.Item name="serious" valuePropName="checked" extra={t('teams.serious-hint')}>
        <Checkbox>{t('teams.is-serious')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
