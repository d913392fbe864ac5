import { correctMeeting, type Meeting } from '@lianchuang/domain/organisation-life/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useMessage } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { draftOf } from './meeting-draft.ts';
import { type MeetingContent, MeetingForm } from './meeting-form.tsx';
import { meetingQuery } from './meeting-query.ts';
import { useMeetingDraft } from './use-meeting-draft.ts';

/** Corrects a meeting's record; what it said before is kept with the reason (R1.11). */
export function CorrectMeetingPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(meetingQuery(id));
  return (
    <Page title={t('life.correct-title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? <Correction key={data.id} meeting={data} /> : <Skeleton active paragraph={{ rows: 8 }} />}
    </Page>
  );
}

function Correction({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const message = useMessage();
  const queries = useQueryClient();
  const { draft, change, drop } = useMeetingDraft(meeting.id, () => draftOf(meeting));
  const leave = async () => {
    await drop();
    await navigate({ to: '/meetings/$id', params: { id: meeting.id }, search: {}, replace: true });
  };
  const save = useMutation({
    mutationFn: (content: MeetingContent) =>
      api(correctMeeting, {
        params: { id: meeting.id },
        body: { version: meeting.version, reason: draft?.reason ?? '', ...content },
      }),
    onSuccess: async (after) => {
      queries.setQueryData(meetingQuery(meeting.id).queryKey, after);
      message.success(t('life.corrected'));
      await queries.invalidateQueries({ queryKey: ['life'] });
      await leave();
    },
    onError: () => queries.invalidateQueries({ queryKey: meetingQuery(meeting.id).queryKey }),
  });
  if (!draft) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <MeetingForm
      draft={draft}
      change={change}
      correcting
      pickOrganisation={false}
      saving={save.isPending}
      error={save.error}
      onSave={(content) => save.mutate(content)}
      extra={<Button onClick={() => void leave()}>{t('common.cancel')}</Button>}
    />
  );
}
