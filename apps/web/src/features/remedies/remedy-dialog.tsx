import { actOnRemedy, getRemedy, type Remedy } from '@lianchuang/domain/remedies/contract';
import type { RemedyAction } from '@lianchuang/domain/remedies/states';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatInstant, formatPeriod } from '../../lib/format.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { remedyActions, wantsNote } from './remedy-actions.ts';
import { RemedyEvidence } from './remedy-evidence.tsx';
import { RemedyEffect, RemedyHistory } from './remedy-history.tsx';
import { RemedyState } from './remedy-state.tsx';
import './remedies.css';

/** One remedy: what to close, who answers for it until when, what shows the end state, and the steps its state allows. */
export function RemedyDialog(props: {
  id: string;
  targets: ReadonlyMap<string, string>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<RemedyAction | null>(null);
  const { data, error } = useQuery({
    queryKey: ['remedies', 'one', props.id],
    queryFn: ({ signal }) => api(getRemedy, { params: { id: props.id }, signal }),
  });
  const remedy = data?.remedy;
  const act = useMutation({
    mutationFn: ({ remedy: r, action }: { remedy: Remedy; action: RemedyAction }) =>
      api(actOnRemedy, { params: { id: r.id, action }, body: { version: r.version, note: note.trim() } }),
    onSuccess: async (after) => {
      message.success(t(`remedies.done.${after.state}`));
      props.onClose();
      await Promise.all(
        ['remedies', 'tasks', 'targets'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
    },
    onError: () => queries.invalidateQueries({ queryKey: ['remedies'] }),
  });
  const actions = remedy ? remedyActions(remedy) : [];
  return (
    <Modal
      open
      width={640}
      title={remedy?.title ?? t('common.loading')}
      onCancel={props.onClose}
      footer={
        remedy && actions.length > 0
          ? actions
              .map((action, index) => (
                <Button
                  key={action}
                  type={index === 0 && action !== 'reopen' ? 'primary' : 'default'}
                  loading={act.isPending && act.variables.action === action}
                  disabled={act.isPending}
                  onClick={() => {
                    const lacks = wantsNote(action, remedy.evidence) && note.trim() === '';
                    setMissing(lacks ? action : null);
                    if (!lacks) act.mutate({ remedy, action });
                  }}
                >
                  {t(`remedies.action.${action}`)}
                </Button>
              ))
              .reverse()
          : null
      }
    >
      <ProblemAlert error={act.error ?? error} />
      {data && remedy ? (
        <>
          <dl className="lc-remedy">
            <dt>{t('remedies.state')}</dt>
            <dd>
              <RemedyState remedy={remedy} />
            </dd>
            <dt>{t('remedies.organisation')}</dt>
            <dd>
              <Link to="/organisations/$id" params={{ id: remedy.organisation.id }}>
                {remedy.organisation.name}
              </Link>
            </dd>
            <dt>{t('remedies.problem')}</dt>
            <dd>
              <ProblemTitle problem={remedy.problem} />({t(`remedies.source.${remedy.problem.source}`)})
            </dd>
            {remedy.targetId ? (
              <>
                <dt>{t('remedies.target')}</dt>
                <dd>
                  <Link to="/targets/$id" params={{ id: remedy.targetId }}>
                    {remedy.targetId} {props.targets.get(remedy.targetId)}
                  </Link>
                </dd>
              </>
            ) : null}
            {remedy.endState ? (
              <>
                <dt>{t('remedies.end-state')}</dt>
                <dd>{remedy.endState}</dd>
              </>
            ) : null}
            <dt>{t('remedies.owner')}</dt>
            <dd>{remedy.owner}</dd>
            <dt>{t('remedies.due')}</dt>
            <dd>{formatDate(remedy.dueOn)}</dd>
            <dt>{t('remedies.issued')}</dt>
            <dd>{t('remedies.issued-by', { by: remedy.createdBy, at: formatInstant(remedy.createdAt) })}</dd>
            {remedy.before ? (
              <>
                <dt>{t('remedies.effect')}</dt>
                <dd>
                  <RemedyEffect detail={data} />
                </dd>
              </>
            ) : null}
          </dl>
          {remedy.metIn ? (
            <p className="lc-remedy-met">{t('remedies.met-in', { period: formatPeriod(remedy.metIn) })}</p>
          ) : null}
          {remedy.criteria.length > 0 ? (
            <>
              <h3>{t('remedies.criteria')}</h3>
              <ul>
                {remedy.criteria.map((criterion) => (
                  <li key={criterion.id}>{criterion.title}</li>
                ))}
              </ul>
            </>
          ) : null}
          <RemedyEvidence remedy={remedy} files={data.evidence} />
          <RemedyHistory detail={data} />
          {actions.length > 0 ? (
            <>
              <label htmlFor="remedy-note">{t('remedies.note-label')}</label>
              <Input.TextArea
                id="remedy-note"
                maxLength={400}
                autoSize={{ minRows: 2, maxRows: 6 }}
                status={missing ? 'error' : ''}
                aria-invalid={missing !== null}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
              {missing ? (
                <p role="alert" className="lc-remedy-problem">
                  {t(missing === 'report-done' ? 'remedies.end-state-missing' : 'remedies.note-missing')}
                </p>
              ) : null}
            </>
          ) : null}
        </>
      ) : error ? null : (
        <Skeleton active />
      )}
    </Modal>
  );
}

/** The problem's words, leading to the visit or the people's appraisal that found it. */
function ProblemTitle({ problem }: { problem: Remedy['problem'] }) {
  const { title, inspectionId, appraisalId } = problem;
  if (inspectionId)
    return (
      <Link to="/inspections/$id" params={{ id: inspectionId }}>
        {title}
      </Link>
    );
  if (appraisalId)
    return (
      <Link to="/appraisals/$id" params={{ id: appraisalId }} search={{}}>
        {title}
      </Link>
    );
  return title;
}
