import { actOnRemedy, type Remedy } from '@lianchuang/domain/remedies/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatInstant, formatPeriod } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { remedyActions, wantsNote } from './remedy-actions.ts';
import { RemedyState } from './remedy-state.tsx';
import './remedies.css';
import { useMessage } from '../../ui/messages.tsx';

/** One remedy: what to close, who answers for it until when, and the steps its state allows. */
export function RemedyDialog(props: {
  remedy: Remedy;
  criteria: ReadonlyMap<string, string>;
  target: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const { remedy } = props;
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const act = useMutation({
    mutationFn: (action: Remedy['may'][number]) =>
      api(actOnRemedy, {
        params: { id: remedy.id, action },
        body: { version: remedy.version, ...(note.trim() ? { note: note.trim() } : {}) },
      }),
    onSuccess: async (after) => {
      message.success(t(`remedies.done.${after.state}`));
      props.onClose();
      await Promise.all(
        ['remedies', 'tasks', 'targets'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
    },
    onError: () => queries.invalidateQueries({ queryKey: ['remedies'] }),
  });
  const actions = remedyActions(remedy);
  return (
    <Modal
      open
      title={remedy.title}
      onCancel={props.onClose}
      footer={
        actions.length > 0
          ? actions
              .map((action, index) => (
                <Button
                  key={action}
                  type={index === 0 ? 'primary' : 'default'}
                  loading={act.isPending && act.variables === action}
                  disabled={act.isPending}
                  onClick={() => {
                    const missing = wantsNote(action) && note.trim() === '';
                    setNoteMissing(missing);
                    if (!missing) act.mutate(action);
                  }}
                >
                  {t(`remedies.action.${action}`)}
                </Button>
              ))
              .reverse()
          : null
      }
    >
      <ProblemAlert error={act.error} />
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
        <dt>{t('remedies.target')}</dt>
        <dd>
          <Link to="/targets/$id" params={{ id: remedy.targetId }}>
            {remedy.targetId} {props.target}
          </Link>
        </dd>
        <dt>{t('remedies.owner')}</dt>
        <dd>{remedy.owner}</dd>
        <dt>{t('remedies.due')}</dt>
        <dd>{formatDate(remedy.dueOn)}</dd>
        <dt>{t('remedies.issued')}</dt>
        <dd>
          {t('remedies.issued-by', {
            by: remedy.createdBy,
            at: formatInstant(remedy.createdAt),
            period: formatPeriod(remedy.periodId),
          })}
        </dd>
        {remedy.note ? (
          <>
            <dt>{t('remedies.note')}</dt>
            <dd>{remedy.note}</dd>
          </>
        ) : null}
      </dl>
      {remedy.criteria.length > 0 ? (
        <>
          <h3>{t('remedies.criteria')}</h3>
          <ul>
            {remedy.criteria.map((criterion) => (
              <li key={criterion.id}>
                {criterion.title !== criterion.id
                  ? criterion.title
                  : (props.criteria.get(criterion.id) ?? criterion.id)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {actions.length > 0 ? (
        <>
          <label htmlFor="remedy-note">{t('remedies.note-label')}</label>
          <Input.TextArea
            id="remedy-note"
            maxLength={400}
            autoSize={{ minRows: 2, maxRows: 6 }}
            status={noteMissing ? 'error' : ''}
            aria-invalid={noteMissing}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {noteMissing ? (
            <p role="alert" className="lc-remedy-problem">
              {t('remedies.note-missing')}
            </p>
          ) : null}
        </>
      ) : null}
    </Modal>
  );
}
