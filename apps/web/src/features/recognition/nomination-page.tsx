import { actOnNomination, type NominationDetail } from '@lianchuang/domain/recognition/contract';
import { nominationTransitions } from '@lianchuang/domain/recognition/states';
import { publicityEnd } from '@lianchuang/domain/selection/competition';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod, formatPoints } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { HeadFigures } from '../../ui/term-list.tsx';
import { CertificateDialog } from './certificate-dialog.tsx';
import { CheckList } from './check-list.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { NominationStateTag } from './nomination-state.tsx';
import { ObjectionsCard } from './objections-card.tsx';
import { nominationQuery } from './recognition-queries.ts';
import './recognition.css';

/** One nomination from the deeds to the certificate (R5.1). */
export function NominationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, isPending, refetch } = useQuery(nominationQuery(id));
  const title = data
    ? t('recognition.nomination-title', {
        name: data.person?.name ?? data.organisation.name,
        award: t(`recognition.award.${data.kind}`),
      })
    : t('recognition.title');
  return (
    <Page title={title} {...(data ? { extra: <NominationStateTag value={data.state} /> } : {})}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 12 }} title={false} /> : null}
      {data ? <Whole nomination={data} /> : null}
    </Page>
  );
}

type Step = (typeof nominationTransitions)[number];

function Whole({ nomination }: { nomination: NominationDetail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Step['action'] | 'judge' | 'certificate'>();
  const steps = nominationTransitions.filter((s) => nomination.may.includes(s.action));
  const refresh = () => queries.invalidateQueries({ queryKey: ['recognition'] });
  const act = useMutation({
    mutationFn: (action: Step['action']) =>
      api(actOnNomination, { params: { id: nomination.id, action }, body: { version: nomination.version } }),
    onSettled: refresh,
  });
  const asks = (step: Step) =>
    step.needs.includes('reason') || step.action === 'publish' || step.action === 'confer';
  return (
    <>
      <p className="lc-muted">
        <Link to="/recognition" search={{ tab: 'awards', year: String(nomination.year) }}>
          {t('recognition.list-of', { year: nomination.year })}
        </Link>
        {nomination.person ? ` · ${nomination.organisation.name} ${nomination.person.post}` : ''}
        {` · ${t('recognition.nominated', { by: nomination.nominatedBy, on: nomination.nominatedOn })}`}
      </p>
      {asking ? null : <ProblemAlert error={act.error} />}
      <div className="lc-recognition-buttons">
        {nomination.certificate !== null && nomination.state === 'conferred' ? (
          <Button type="primary" onClick={() => setAsking('certificate')}>
            {t('recognition.certificate')}
          </Button>
        ) : null}
        {nomination.may.includes('judge') ? (
          <Button
            type={nomination.judgement === null ? 'primary' : 'default'}
            onClick={() => setAsking('judge')}
          >
            {t('recognition.judge')}
          </Button>
        ) : null}
        {steps.map((step) => (
          <Button
            key={step.action}
            type={!step.needs.includes('reason') && nomination.judgement !== null ? 'primary' : 'default'}
            danger={step.action === 'revoke' || step.action === 'reject'}
            loading={act.isPending && act.variables === step.action}
            onClick={() => (asks(step) ? setAsking(step.action) : act.mutate(step.action))}
          >
            {t(`recognition.step.${step.action}`)}
          </Button>
        ))}
        <span className="lc-muted">{t(`recognition.state-hint.${nomination.state}`)}</span>
        {nomination.state === 'publicity' || nomination.state === 'conferred' ? (
          <Link to="/public/$id" params={{ id: nomination.organisation.id }}>
            {t('publications.open-page')}
          </Link>
        ) : null}
      </div>
      <Facts nomination={nomination} />
      <ObjectionsCard nomination={nomination} />
      {asking === 'certificate' ? (
        <CertificateDialog nomination={nomination} onClose={() => setAsking(undefined)} />
      ) : asking === 'judge' ? (
        <JudgeDialog nomination={nomination} onClose={() => setAsking(undefined)} />
      ) : asking ? (
        <StepDialog nomination={nomination} action={asking} onClose={() => setAsking(undefined)} />
      ) : null}
    </>
  );
}

function Facts({ nomination }: { nomination: NominationDetail }) {
  const { t } = useTranslation();
  return (
    <div className="lc-recognition-two">
      <section className="lc-card" aria-labelledby="deeds">
        <h2 id="deeds">{t('recognition.deeds')}</h2>
        <p className="lc-recognition-text">{nomination.deeds}</p>
        {nomination.reason ? <p>{t('recognition.reason-of', { reason: nomination.reason })}</p> : null}
        {nomination.publicityUntil ? (
          <p>
            {t('recognition.public-from', {
              from: nomination.publicityFrom,
              until: nomination.publicityUntil,
            })}
          </p>
        ) : null}
        {nomination.decidedOn ? (
          <p>{t('recognition.decided', { on: nomination.decidedOn, decision: nomination.decision })}</p>
        ) : null}
      </section>
      <section className="lc-card" aria-labelledby="beside">
        <h2 id="beside">{t('recognition.beside')}</h2>
        <HeadFigures
          figures={[
            [
              `${t(nomination.person ? 'recognition.score-branch' : 'recognition.score')}${nomination.scorePeriod ? ` (${formatPeriod(nomination.scorePeriod)})` : ''}`,
              formatPoints(nomination.score),
            ],
            [t('recognition.rank'), nomination.rank ?? '—'],
            [
              t('recognition.judgement'),
              nomination.judgement ? t(`recognition.judgement.${nomination.judgement}`) : '—',
            ],
          ]}
        />
        {nomination.judgementNote ? <p>{nomination.judgementNote}</p> : null}
        {nomination.checks.length > 0 ? (
          <>
            <h3>{t('recognition.checks')}</h3>
            <CheckList checks={nomination.checks} />
          </>
        ) : null}
      </section>
    </div>
  );
}

interface Entries {
  publicityUntil?: string;
  decision?: string;
  reason?: string;
}

/** A step that asks for something: the last day in public, the number of the decision, or the reason. */
function StepDialog(props: { nomination: NominationDetail; action: Step['action']; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { nomination, action } = props;
  const earliest = publicityEnd(today);
  return (
    <SavingDialog<Entries>
      title={t(`recognition.step.${action}`)}
      ok={t(`recognition.step.${action}`)}
      danger={action === 'revoke' || action === 'reject'}
      initial={action === 'publish' ? { publicityUntil: earliest } : {}}
      save={(entries) =>
        api(actOnNomination, {
          params: { id: nomination.id, action },
          body: { version: nomination.version, ...entries },
        })
      }
      refresh={['recognition']}
      onClose={props.onClose}
    >
      <p>{t(`recognition.effect.${action}`, { earliest })}</p>
      {action === 'publish' ? (
        <FormDay name="publicityUntil" label={t('recognition.public-until')} min={earliest} />
      ) : action === 'confer' ? (
        <Form.Item
          name="decision"
          label={t('recognition.decision')}
          rules={[{ required: true, whitespace: true, message: t('error.decision-missing') }]}
        >
          <Input maxLength={60} placeholder={t('recognition.decision-example')} />
        </Form.Item>
      ) : (
        <Form.Item
          name="reason"
          label={t('recognition.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('error.reason-missing') }]}
        >
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
    </SavingDialog>
  );
}
