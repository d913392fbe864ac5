import { actOnElection, type ElectionDetail } from '@lianchuang/domain/selection/elections-contract';
import { type ElectionAction, electionActionSchema } from '@lianchuang/domain/selection/rounds';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CandidatesCard } from './candidates-card.tsx';
import { ElectionSteps } from './election-steps.tsx';
import { HeldRound } from './held-round.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RoundForm } from './round-form.tsx';
import { electionQuery } from './selection-queries.ts';
import { ElectionState } from './state-of-selection.tsx';
import { useSelectionChange } from './use-selection-change.ts';
import './selection.css';

/** One election: the round that comes next or waits, who was named, and the rounds as they were held, the latest first (R2.1). */
export function ElectionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, isPending, refetch } = useQuery(electionQuery(id));
  const title = data
    ? t('selection.election-title', {
        name: data.organisation.name,
        kind: t(`selection.kind.${data.kind}`),
      })
    : t('selection.title');
  return (
    <Page title={title} {...(data ? { extra: <Head election={data} /> } : {})}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 12 }} title={false} /> : null}
      {data ? <Whole election={data} /> : null}
    </Page>
  );
}

function Head(props: { election: ElectionDetail }) {
  const { t } = useTranslation();
  const { election } = props;
  const [acting, setActing] = useState<ElectionAction>();
  const act = useSelectionChange(
    ({ action, reason }: { action: ElectionAction; reason: string }) =>
      api(actOnElection, {
        params: { id: election.id, action },
        body: { version: election.version, reason },
      }),
    () => setActing(undefined),
  );
  return (
    <>
      <ElectionState value={election.state} />
      {electionActionSchema.options
        .filter((action) => election.may.includes(action))
        .map((action) => (
          <Button key={action} onClick={() => setActing(action)}>
            {t(`selection.action.${action}`)}
          </Button>
        ))}
      {acting ? (
        <ReasonDialog
          title={t(`selection.action.${acting}`)}
          effect={t(`selection.effect.${acting}`, {
            open: election.seats - election.elected,
            elected: election.elected,
          })}
          action={t(`selection.action.${acting}`)}
          error={act.error}
          pending={act.isPending}
          onAct={(reason) => act.mutate({ action: acting, reason })}
          onClose={() => setActing(undefined)}
        />
      ) : null}
    </>
  );
}

function Whole(props: { election: ElectionDetail }) {
  const { t } = useTranslation();
  const { election } = props;
  const [correcting, setCorrecting] = useState(false);
  const entered = election.rounds.find((round) => round.state === 'entered');
  const mayEnter = election.may.includes('save-round') && (!entered || correcting);
  return (
    <>
      <p className="lc-muted">
        <Link to="/selection">{t('selection.tab.elections')}</Link>
        {' · '}
        {t('selection.started-on', { date: formatDate(election.startedOn) })}
        {election.concludedOn
          ? ` · ${t('selection.concluded-on', { date: formatDate(election.concludedOn) })}`
          : ''}
        {' · '}
        {election.posts
          .map((post) =>
            t('selection.post-seats', { post: t(`selection.role.${post.role}`), seats: post.seats }),
          )
          .join(', ')}
      </p>
      {election.reason ? (
        <p>
          {t('selection.reason')}: {election.reason}
        </p>
      ) : null}
      <ElectionSteps election={election} />
      {election.candidates.length === 0 ? <CandidatesCard election={election} /> : null}
      {entered ? (
        <HeldRound
          election={election}
          round={entered}
          {...(!correcting && election.may.includes('save-round')
            ? { onCorrect: () => setCorrecting(true) }
            : {})}
        />
      ) : null}
      {mayEnter && election.next ? (
        <RoundForm
          key={`${election.next.kind} ${election.next.attempt} ${election.candidates.length}`}
          election={election}
          entered={entered}
          onDone={() => setCorrecting(false)}
        />
      ) : null}
      {election.candidates.length > 0 ? <CandidatesCard election={election} /> : null}
      {election.rounds
        .filter((round) => round.state === 'confirmed')
        .toReversed()
        .map((round) => (
          <HeldRound key={round.id} election={election} round={round} />
        ))}
    </>
  );
}
