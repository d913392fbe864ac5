import { assessEnrichment, type Team, type TeamPerson } from '@lianchuang/domain/teams/contract';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { AbleTag } from './able-tag.tsx';
import { PaperActs } from './paper-acts.tsx';
import { PersonWords } from './person-words.tsx';
import { presentPeople, useTeamChange } from './team-query.ts';

/** Enrichment ability of everyone in the team, with what shows it and who assessed it when (R1.8). */
export function AbilitySection(props: { team: Team }) {
  const { t } = useTranslation();
  const { team } = props;
  const [assessing, setAssessing] = useState<TeamPerson | null>(null);
  const people = presentPeople(team);
  if (people.length === 0)
    return <EmptyState title={t('teams.nobody-to-assess')} hint={t('teams.nobody-to-assess-hint')} />;
  return (
    <>
      <p className="lc-muted">{t(team.may.judge ? 'teams.assess-hint' : 'teams.assessed-above')}</p>
      <ul className="lc-team-seats">
        {people.map((person) => (
          <li key={person.id}>
            <span className="lc-team-post">
              {team.holders
                .filter((h) => h.personId === person.id)
                .map((h) => t(`teams.post.${h.post}`))
                .join('、')}
            </span>
            <PersonWords person={person} />
            <AbleTag able={person.able} />
            {person.assessments.map((one) => (
              <span key={one.id} className="lc-team-paper">
                {one.evidence}{' '}
                <span className="lc-muted">
                  {t('teams.assessed-by', {
                    date: formatDate(one.on),
                    by: one.by,
                    result: t(one.able ? 'teams.able.able' : 'teams.able.unable'),
                  })}
                </span>
                <PaperActs team={team} paper="assessment" row={one} file={one.file} may={team.may.judge} />
              </span>
            ))}
            {team.may.judge ? (
              <span className="lc-team-acts">
                <Button size="small" onClick={() => setAssessing(person)}>
                  {t('teams.assess')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {assessing ? <AssessDialog team={team} person={assessing} onClose={() => setAssessing(null)} /> : null}
    </>
  );
}

function AssessDialog(props: { team: Team; person: TeamPerson; onClose: () => void }) {
  const { t } = useTranslation();
  const { team, person } = props;
  const [assessmentId] = useState(uuidV7);
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <FormDialog<{ on: string; able: boolean; evidence: string }>
      title={t('teams.assess-of', { name: person.name })}
      act={t('teams.assess')}
      initial={{ on: team.asOf, able: true, evidence: '' }}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={(entries) =>
        change.mutate(() =>
          api(assessEnrichment, {
            params: { id: team.organisation.id },
            body: { assessmentId, personId: person.id, ...entries },
          }),
        )
      }
    >
      <Form.Item name="able" label={t('teams.able')}>
        <Radio.Group
          options={[
            { value: true, label: t('teams.able.able') },
            { value: false, label: t('teams.able.unable') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t('teams.evidence')}
        extra={t('teams.evidence-hint')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('teams.evidence-missing') }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="on" label={t('teams.on')}>
        <DateField max={team.asOf} />
      </Form.Item>
    </FormDialog>
  );
}
