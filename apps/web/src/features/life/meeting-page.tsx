import {
  attendanceStates,
  type Meeting,
  memberGrades,
  removeMeeting,
} from '@lianchuang/domain/organisation-life/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatInstant } from '../../lib/format.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { MeetingPhotos } from './meeting-photos.tsx';
import { meetingQuery } from './meeting-query.ts';
import './life.css';

/** A meeting's record: what was said and decided, who was there, photographs, corrections (R1.11). */
export function MeetingPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(meetingQuery(id));
  return (
    <Page
      title={data ? data.topic : t('life.meeting')}
      hint={data ? `${data.organisation.name} · ${t(`life.kind.${data.kind}`)} · ${data.heldOn}` : undefined}
      extra={data ? <Buttons meeting={data} /> : undefined}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? <Record meeting={data} /> : error ? null : <Skeleton active paragraph={{ rows: 8 }} />}
    </Page>
  );
}

function Buttons({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const message = useMessage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => api(removeMeeting, { params: { id: meeting.id }, body: { version: meeting.version } }),
    onSuccess: async () => {
      message.success(t('life.removed'));
      await navigate({ to: '/meetings', search: {}, replace: true });
      await queries.invalidateQueries({ queryKey: ['life'] });
    },
  });
  return (
    <>
      {meeting.may.correct ? (
        <LinkButton href={`/meetings/${meeting.id}/correct`}>{t('life.correct')}</LinkButton>
      ) : null}
      {meeting.may.remove ? <Button onClick={() => setAsking(true)}>{t('common.delete')}</Button> : null}
      <Modal
        open={asking}
        title={t('life.remove-title')}
        okText={t('common.delete')}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: true, loading: remove.isPending }}
        onOk={() => remove.mutate()}
        onCancel={() => setAsking(false)}
      >
        <ProblemAlert error={remove.error} />
        {t('life.remove-what', {
          topic: meeting.topic,
          present: meeting.present,
          photos: meeting.pictures.length,
        })}
      </Modal>
    </>
  );
}

function Record({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const lines = (['groupName', 'place', 'host'] as const).filter((name) => meeting[name] !== '');
  const texts = (['agenda', 'minutes', 'decisions'] as const).filter((name) => meeting[name] !== '');
  return (
    <article className="lc-meeting">
      {lines.length > 0 ? (
        <dl>
          {lines.map((name) => (
            <div key={name}>
              <dt>{t(`field.${name}`)}</dt>
              <dd>{meeting[name]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <MeetingPhotos meeting={meeting} />
      <h2>{t('life.attendance')}</h2>
      {meeting.entitled === 0 ? (
        <p className="lc-muted">{t('life.no-attendance')}</p>
      ) : (
        <Attendance meeting={meeting} />
      )}
      {texts.map((name) => (
        <section key={name}>
          <h2>{t(`life.${name}`)}</h2>
          <p className="lc-meeting-text">{meeting[name]}</p>
        </section>
      ))}
      {texts.length === 0 ? <p className="lc-muted">{t('life.no-minutes')}</p> : null}
      <Corrections meeting={meeting} />
      <p className="lc-muted">
        {t('life.entered-by', { by: meeting.createdBy, at: formatInstant(meeting.createdAt) })}{' '}
        <Link to="/meetings" search={{ organisation: meeting.organisation.id }}>
          {t('life.all-of', { name: meeting.organisation.name })}
        </Link>
      </p>
    </article>
  );
}

function Attendance({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const graded = meeting.kind === 'members-appraisal';
  const by = (state: string) => meeting.attendance.filter((a) => a.state === state);
  return (
    <>
      <p className="lc-attendance-sum">
        {t('life.attendance-sum', {
          expected: meeting.entitled,
          present: meeting.present,
          excused: by('excused').length,
          absent: by('absent').length,
        })}
      </p>
      <dl>
        {attendanceStates
          .filter((state) => by(state).length > 0)
          .map((state) => (
            <div key={state}>
              <dt>{t(`life.state.${state}`)}</dt>
              <dd>
                {by(state)
                  .map((a) => a.name)
                  .join('、')}
              </dd>
            </div>
          ))}
      </dl>
      {graded ? (
        <dl>
          {memberGrades.map((grade) => {
            const people = meeting.attendance.filter((a) => a.grade === grade);
            return (
              <div key={grade}>
                <dt>
                  {t(`life.grade.${grade}`)} {people.length}
                </dt>
                <dd>{people.map((a) => a.name).join('、') || '—'}</dd>
              </div>
            );
          })}
        </dl>
      ) : null}
    </>
  );
}

function Corrections({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  if (meeting.corrections.length === 0) return null;
  return (
    <section>
      <h2>{t('life.corrections')}</h2>
      <ul className="lc-corrections">
        {meeting.corrections.map((c) => (
          <li key={c.version}>
            {t('life.correction', { by: c.by, at: formatInstant(c.at), reason: c.reason })}
            <div className="lc-muted">
              {t('life.correction-before', {
                topic: String(c.before.topic),
                heldOn: String(c.before.heldOn),
                present: String(c.before.present),
                entitled: String(c.before.entitled),
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
