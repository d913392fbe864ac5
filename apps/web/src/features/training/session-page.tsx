import {
  getTrainingSession,
  removeTrainingSession,
  type TrainingSession,
} from '@lianchuang/domain/training/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatInstant, formatNumber } from '../../lib/format.ts';
import { useMessage } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CheckInCode } from './check-in-code.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { TraineesDialog } from './trainees-dialog.tsx';
import './training.css';

/** One session: when and what, who took part by organisation, and the code to check in with on its day (R1.10). */
export function SessionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const [open, setOpen] = useState<'correct' | 'remove' | 'trainees' | 'code' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['training', 'session', id],
    queryFn: ({ signal }) => api(getTrainingSession, { params: { id }, signal }),
    // People check in meanwhile.
    ...(open === 'code' ? { refetchInterval: 10_000 } : {}),
  });
  const close = () => setOpen(null);
  return (
    <Page
      title={data?.topic ?? t('training.session')}
      hint={
        data
          ? [
              data.organisation.name,
              data.heldOn,
              t('training.hours-count', { hours: formatNumber(data.hours) }),
            ].join(' · ')
          : undefined
      }
      extra={
        data?.may.change ? (
          <>
            {data.may.code ? (
              <Button type="primary" onClick={() => setOpen('code')}>
                {t('training.show-code')}
              </Button>
            ) : null}
            <Button type={data.may.code ? 'default' : 'primary'} onClick={() => setOpen('trainees')}>
              {t('training.enter-trainees')}
            </Button>
            <Button onClick={() => setOpen('correct')}>{t('training.correct')}</Button>
            {data.may.remove ? <Button onClick={() => setOpen('remove')}>{t('common.delete')}</Button> : null}
          </>
        ) : undefined
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? <Record session={data} /> : error ? null : <Skeleton active />}
      {data && open === 'correct' ? <SessionDialog session={data} onClose={close} /> : null}
      {data && open === 'trainees' ? <TraineesDialog session={data} onClose={close} /> : null}
      {data && open === 'code' ? <CheckInCode session={data} onClose={close} /> : null}
      {data && open === 'remove' ? <RemoveDialog session={data} onClose={close} /> : null}
    </Page>
  );
}

function Record({ session }: { session: TrainingSession }) {
  const { t } = useTranslation();
  const lines = [
    ['training.of-plan', session.planTitle],
    ['training.teacher', session.teacher],
    ['training.place', session.place],
  ] as const;
  return (
    <article className="lc-training">
      <dl>
        {lines.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <h2>{t('training.took-part', { count: session.heads })}</h2>
      {session.attendance.length === 0 ? <p className="lc-muted">{t('training.nobody')}</p> : null}
      <dl>
        {session.attendance.map(({ organisation, members }) => (
          <div key={organisation.id}>
            <dt>
              {organisation.name} {members.length}
            </dt>
            <dd>{members.map((m) => m.name).join('、')}</dd>
          </div>
        ))}
      </dl>
      <p className="lc-muted">
        {t('training.entered-by', { by: session.createdBy, at: formatInstant(session.createdAt) })}
      </p>
    </article>
  );
}

function RemoveDialog({ session, onClose }: { session: TrainingSession; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const message = useMessage();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      api(removeTrainingSession, { params: { id: session.id }, body: { version: session.version } }),
    onSuccess: async () => {
      message.success(t('training.session-removed'));
      await navigate({ to: '/training', search: {}, replace: true });
      await queries.invalidateQueries({ queryKey: ['training'] });
    },
  });
  return (
    <Modal
      open
      title={t('training.remove-title')}
      okText={t('common.delete')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      onOk={() => remove.mutate()}
      onCancel={onClose}
    >
      <ProblemAlert error={remove.error} />
      {t('training.remove-what', { topic: session.topic, count: session.heads })}
    </Modal>
  );
}
