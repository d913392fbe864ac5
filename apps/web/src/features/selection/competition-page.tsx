import { competitionTransitions } from '@lianchuang/domain/selection/competition';
import { actOnCompetition, type CompetitionDetail } from '@lianchuang/domain/selection/competitions-contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ApplicantsCard } from './applicants-card.tsx';
import { ObjectionsCard } from './objections-card.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { competitionQuery } from './selection-queries.ts';
import { CompetitionState } from './state-of-selection.tsx';
import { useSelectionChange } from './use-selection-change.ts';
import './selection.css';

/** One open competition: notice, applicants with check and scores, publicity, appointment (R2.2). */
export function CompetitionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, isPending, refetch } = useQuery(competitionQuery(id));
  const title = data
    ? t('selection.competition-title', { name: data.organisation.name, post: data.post })
    : t('selection.tab.competitions');
  return (
    <Page title={title} {...(data ? { extra: <CompetitionState value={data.state} /> } : {})}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 12 }} title={false} /> : null}
      {data ? <Whole competition={data} /> : null}
    </Page>
  );
}

type Step = (typeof competitionTransitions)[number];

function Whole(props: { competition: CompetitionDetail }) {
  const { t } = useTranslation();
  const { competition } = props;
  const [asking, setAsking] = useState<Step>();
  const act = useSelectionChange(
    ({ action, more }: { action: Step['action']; more: object }) =>
      api(actOnCompetition, {
        params: { id: competition.id, action },
        body: { version: competition.version, ...more },
      }),
    () => setAsking(undefined),
  );
  const steps = competitionTransitions.filter((step) => competition.may.includes(step.action));
  return (
    <>
      <p className="lc-muted">
        <Link to="/selection" search={{ tab: 'competitions' }}>
          {t('selection.tab.competitions')}
        </Link>
        {' · '}
        {t('selection.applications-from', { from: competition.opensOn, until: competition.closesOn })}
        {competition.publicityUntil
          ? ` · ${t('selection.public-from', { name: competition.chosen, from: competition.publicityFrom, until: competition.publicityUntil })}`
          : ''}
        {competition.appointedOn
          ? ` · ${t('selection.appointed-at', { date: competition.appointedOn })}`
          : ''}
      </p>
      {competition.text ? <p className="lc-selection-text">{competition.text}</p> : null}
      {competition.reason ? (
        <p>
          {t('selection.reason')}: {competition.reason}
        </p>
      ) : null}
      {asking ? null : <ProblemAlert error={act.error} />}
      {steps.length > 0 ? (
        <div className="lc-selection-buttons">
          {steps.map((step, nth) => (
            <Button
              key={step.action}
              type={nth === 0 && step.needs !== 'reason' ? 'primary' : 'default'}
              loading={act.isPending && act.variables.action === step.action}
              onClick={() =>
                step.needs === 'reason' || step.action === 'publish'
                  ? setAsking(step)
                  : act.mutate({ action: step.action, more: {} })
              }
            >
              {t(`selection.step.${step.action}`)}
            </Button>
          ))}
          <span className="lc-muted">{t(`selection.step-hint.${competition.state}`)}</span>
        </div>
      ) : null}
      <ApplicantsCard competition={competition} />
      <ObjectionsCard competition={competition} />
      {asking?.action === 'publish' ? (
        <PublishDialog
          competition={competition}
          error={act.error}
          pending={act.isPending}
          onPublish={(more) => act.mutate({ action: 'publish', more })}
          onClose={() => setAsking(undefined)}
        />
      ) : asking ? (
        <ReasonDialog
          title={t(`selection.step.${asking.action}`)}
          effect={t(`selection.step-effect.${asking.action}`)}
          action={t(`selection.step.${asking.action}`)}
          error={act.error}
          pending={act.isPending}
          onAct={(reason) => act.mutate({ action: asking.action, more: { reason } })}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}
