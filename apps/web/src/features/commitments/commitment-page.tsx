import { actOnCommitment, type Commitment, getCommitment } from '@lianchuang/domain/commitments/contract';
import type { CommitmentAct } from '@lianchuang/domain/commitments/states';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { describeError } from '../../lib/describe-error.ts';
import { formatDate, formatInstant } from '../../lib/format.ts';
import { useMessage } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ActDialog } from './act-dialog.tsx';
import { CommitmentDialog } from './commitment-dialog.tsx';
import { CommitmentFiles } from './commitment-files.tsx';
import { CommitmentStateTag } from './commitment-state.tsx';
import './commitments.css';

/** Steps that ask nothing are done by one tap. */
const plain: readonly CommitmentAct[] = ['submit', 'approve', 'report'];

/** One commitment: what, by when, its proof, what the people said, and the next step (R4.1). */
export function CommitmentPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const message = useMessage();
  const queries = useQueryClient();
  const [open, setOpen] = useState<CommitmentAct | 'change' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['commitments', 'one', id],
    queryFn: ({ signal }) => api(getCommitment, { params: { id: id ?? '' }, signal }),
  });
  const act = useMutation({
    mutationFn: ({ step, version }: { step: CommitmentAct; version: number }) =>
      api(actOnCommitment, { params: { id: id ?? '', act: step }, body: { version } }),
    onSuccess: async (_, { step }) => {
      message.success(t(`commitments.done.${step}`));
      await queries.invalidateQueries({ queryKey: ['commitments'] });
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
    onError: (wrong) => message.error(describeError(wrong)),
  });
  const close = () => setOpen(null);
  const steps = data?.may.acts ?? [];
  return (
    <Page
      title={data?.content ?? t('commitments.title')}
      extra={
        data ? (
          <>
            {steps.map((step, nth) => (
              <Button
                key={step}
                type={nth === 0 && step !== 'withdraw' ? 'primary' : 'default'}
                loading={act.isPending && act.variables.step === step}
                disabled={step === 'report' && data.evidence === 0}
                title={step === 'report' && data.evidence === 0 ? t('commitments.need-file') : undefined}
                onClick={() =>
                  plain.includes(step) ? act.mutate({ step, version: data.version }) : setOpen(step)
                }
              >
                {t(`commitments.act.${step}`)}
              </Button>
            ))}
            {data.may.change ? (
              <Button onClick={() => setOpen('change')}>{t('commitments.change')}</Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? <Record commitment={data} /> : error ? null : <Skeleton active />}
      {data && open === 'change' ? <CommitmentDialog commitment={data} onClose={close} /> : null}
      {data && open && open !== 'change' ? <ActDialog commitment={data} act={open} onClose={close} /> : null}
    </Page>
  );
}

function Record({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation();
  const { confirmation } = commitment;
  return (
    <article className="lc-commitment">
      <dl>
        <dt>{t('commitments.state')}</dt>
        <dd>
          <CommitmentStateTag state={commitment.state} dueOn={commitment.dueOn} />
        </dd>
        <dt>{t('commitments.whose')}</dt>
        <dd>
          {commitment.member ? `${commitment.member.name} · ` : ''}
          {commitment.publishedOn ? (
            <Link to="/public/$id" params={{ id: commitment.organisation.id }}>
              {commitment.organisation.name}
            </Link>
          ) : (
            commitment.organisation.name
          )}
        </dd>
        <dt>{t('commitments.level')}</dt>
        <dd>{t(`commitments.level.${commitment.level}`)}</dd>
        <dt>{t('commitments.due-on')}</dt>
        <dd>{commitment.dueOn}</dd>
        <dt>{t('commitments.published-on')}</dt>
        <dd>{formatDate(commitment.publishedOn)}</dd>
        {confirmation ? (
          <>
            <dt>{t('commitments.people-said')}</dt>
            <dd>
              {t(confirmation.kept ? 'commitments.people-kept' : 'commitments.people-unkept')} ·{' '}
              {confirmation.on} {t(`commitments.how.${confirmation.how}`)}:{confirmation.who}
            </dd>
          </>
        ) : null}
      </dl>
      <CommitmentFiles commitment={commitment} />
      <h2>{t('commitments.history')}</h2>
      <ol className="lc-commitment-history">
        {commitment.history.map((event) => (
          <li key={`${event.act} ${event.at}`}>
            <strong>{t(`commitments.act.${event.act}`)}</strong>{' '}
            <span className="lc-muted">
              {formatInstant(event.at)} {event.by}
            </span>
            {event.note ? <p>{event.note}</p> : null}
          </li>
        ))}
      </ol>
    </article>
  );
}
