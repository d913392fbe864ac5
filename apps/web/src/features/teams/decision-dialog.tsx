import { recordDecision, type Team } from '@lianchuang/domain/teams/contract';
import { isCarried } from '@lianchuang/domain/teams/is-carried';
import { decisionResultSchema } from '@lianchuang/domain/teams/terms';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useTeamChange } from './team-query.ts';

interface Entries {
  on: string;
  matter: string;
  proposedBy: string;
  votesFor: number;
  votesAgainst: number;
  abstained: number;
  result: z.infer<typeof decisionResultSchema>;
}

/** Enters a matter decided, with its vote; says at once whether there is a majority for it. */
export function DecisionDialog(props: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const { team } = props;
  const [decisionId] = useState(uuidV7);
  const change = useTeamChange(team.organisation.id, props.onClose);
  const text = (min: number) => [{ required: true, min, whitespace: true, message: t('teams.required') }];
  return (
    <FormDialog<Entries>
      title={t('teams.record-decision')}
      initial={{
        on: team.asOf,
        matter: '',
        proposedBy: '',
        votesFor: new Set(team.holders.map((h) => h.personId)).size,
        votesAgainst: 0,
        abstained: 0,
        result: 'adopted',
      }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={(entries) =>
        change.mutate(() =>
          api(recordDecision, { params: { id: team.organisation.id }, body: { decisionId, ...entries } }),
        )
      }
    >
      <Form.Item name="matter" label={t('teams.matter')} rules={text(2)}>
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="proposedBy" label={t('teams.proposed-by')} rules={text(1)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="on" label={t('teams.on')}>
        <DateField max={team.asOf} />
      </Form.Item>
      <div className="lc-team-numbers">
        {(['votesFor', 'votesAgainst', 'abstained'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`teams.vote.${name}`)}
            rules={[{ required: true, message: t('teams.required') }]}
          >
            <InputNumber min={0} max={99} precision={0} />
          </Form.Item>
        ))}
      </div>
      <Majority />
      <Form.Item name="result" label={t('teams.result')}>
        <Radio.Group
          options={decisionResultSchema.options.map((value) => ({
            value,
            label: t(`teams.result.${value}`),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

function Majority() {
  const { t } = useTranslation();
  const votes = Form.useWatch((entries: Partial<Entries>) => ({
    for: entries.votesFor ?? 0,
    against: entries.votesAgainst ?? 0,
    abstained: entries.abstained ?? 0,
  }));
  if (!votes) return null;
  return (
    <p role="status" className="lc-muted">
      {t(isCarried(votes) ? 'teams.majority' : 'teams.no-majority')}
    </p>
  );
}
