import type { Team } from '@lianchuang/domain/teams/contract';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { ToneTag } from '../../ui/state-tag.tsx';
import { CaseDialog } from './case-dialog.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { PaperActs } from './paper-acts.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { peopleOf } from './team-query.ts';

const results = { adopted: ['met', '✓'], rejected: ['missed', '✕'], deferred: ['none', '○'] } as const;

/** Rules of procedure, decisions with their votes, sessions on party building, discipline cases (R1.12). */
export function DecisionsSection(props: { team: Team }) {
  const { t } = useTranslation();
  const { team } = props;
  const { change, judge } = team.may;
  const [dialog, setDialog] = useState<'rules' | 'decision' | 'session' | 'case' | null>(null);
  const close = () => setDialog(null);
  const people = peopleOf(team);
  return (
    <div className="lc-team-papers">
      <Papers
        title={t('teams.rules')}
        none={t('teams.no-rules')}
        add={change ? { words: t('teams.adopt-rules'), run: () => setDialog('rules') } : null}
      >
        {team.rules.map((rules) => (
          <li key={rules.id}>
            <strong>{rules.title}</strong>
            <span className="lc-muted">{t('teams.adopted-on', { date: formatDate(rules.on) })}</span>
            {rules.text ? (
              <details>
                <summary>{t('teams.show-text')}</summary>
                <p className="lc-team-text">{rules.text}</p>
              </details>
            ) : null}
            <PaperActs team={team} paper="rules" row={rules} file={rules.file} may={change} />
          </li>
        ))}
      </Papers>
      <Papers
        title={t('teams.decisions')}
        none={t('teams.no-decisions')}
        add={change ? { words: t('teams.record-decision'), run: () => setDialog('decision') } : null}
      >
        {team.decisions.map((decision) => {
          const [tone, sign] = results[decision.result];
          return (
            <li key={decision.id}>
              <strong>{decision.matter}</strong>
              <ToneTag tone={tone} sign={sign}>
                {t(`teams.result.${decision.result}`)}
              </ToneTag>
              <span>
                {t('teams.votes', {
                  for: decision.votesFor,
                  against: decision.votesAgainst,
                  abstained: decision.abstained,
                })}
              </span>
              <span className="lc-muted">
                {t('teams.brought-by', { date: formatDate(decision.on), by: decision.proposedBy })}
              </span>
              <PaperActs team={team} paper="decision" row={decision} may={change} />
            </li>
          );
        })}
      </Papers>
      <Papers
        title={t('teams.study')}
        none={t('teams.no-study')}
        add={change ? { words: t('teams.record-session'), run: () => setDialog('session') } : null}
      >
        {team.sessions.map((session) => (
          <li key={session.id}>
            <strong>{session.topic}</strong>
            <span className="lc-muted">{formatDate(session.on)}</span>
            <PaperActs team={team} paper="study-session" row={session} may={change} />
          </li>
        ))}
      </Papers>
      <Papers
        title={t('teams.discipline')}
        none={t('teams.no-cases')}
        add={
          judge && team.people.length > 0
            ? { words: t('teams.record-case'), run: () => setDialog('case') }
            : null
        }
      >
        {team.cases.map((one) => (
          <li key={one.id}>
            <strong>{people.get(one.personId)?.name}</strong>
            {one.serious ? (
              <ToneTag tone="missed" sign="!">
                {t('teams.serious')}
              </ToneTag>
            ) : null}
            <span>{one.decision}</span>
            <span className="lc-muted">{formatDate(one.on)}</span>
            <PaperActs team={team} paper="discipline-case" row={one} may={judge} />
          </li>
        ))}
      </Papers>
      {dialog === 'rules' ? <RulesDialog team={team} onClose={close} /> : null}
      {dialog === 'decision' ? <DecisionDialog team={team} onClose={close} /> : null}
      {dialog === 'session' ? <SessionDialog team={team} onClose={close} /> : null}
      {dialog === 'case' ? <CaseDialog team={team} onClose={close} /> : null}
    </div>
  );
}

function Papers(props: {
  title: string;
  none: string;
  add: { words: string; run: () => void } | null;
  children: ReactNode[];
}) {
  return (
    <section className="lc-card">
      <div className="lc-team-head">
        <h2>{props.title}</h2>
        {props.add ? <Button onClick={props.add.run}>{props.add.words}</Button> : null}
      </div>
      {props.children.length === 0 ? <p className="lc-muted">{props.none}</p> : <ul>{props.children}</ul>}
    </section>
  );
}
