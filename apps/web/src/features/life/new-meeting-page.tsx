import { addMeeting } from '@lianchuang/domain/organisation-life/contract';
import { meetingKinds } from '@lianchuang/domain/organisation-life/regularity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { useMessage } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { emptyDraft } from './meeting-draft.ts';
import { type MeetingContent, MeetingForm } from './meeting-form.tsx';
import { sendPhotos } from './send-photos.ts';
import { useMeetingDraft } from './use-meeting-draft.ts';

/** A village secretary enters a meeting in a few taps; what is typed stays on the phone until it is saved (R1.11). */
export function NewMeetingPage() {
  const { t } = useTranslation();
  const { today, acting } = useSession();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const message = useMessage();
  const queries = useQueryClient();
  const branch = acting.role === 'branch-secretary';
  const { draft, change, drop, restart, recalled, kept } = useMeetingDraft('new', () => ({
    ...emptyDraft(search.organisation ?? acting.organisation.id, today),
    ...(meetingKinds.find((k) => k === search.kind)
      ? { kind: search.kind as (typeof meetingKinds)[number] }
      : {}),
  }));
  const save = useMutation({
    mutationFn: async (content: MeetingContent) => {
      if (!draft?.organisationId) return null;
      if (!draft.entered) {
        await api(addMeeting, { body: { id: draft.id, organisationId: draft.organisationId, ...content } });
        change({ entered: true });
      }
      await sendPhotos(draft.id, draft.photos, (photos) => change({ photos, entered: true }));
      return draft.id;
    },
    onSuccess: async (id) => {
      if (!id) return;
      await drop();
      message.success(t('life.saved'));
      await Promise.all(['life', 'tasks'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
      await navigate({ to: '/meetings/$id', params: { id }, search: {}, replace: true });
    },
  });
  return (
    <Page title={t('life.new')}>
      {draft ? (
        <>
          {recalled ? (
            <p className="lc-muted" role="status">
              {t(draft.entered ? 'life.photos-left' : 'life.recalled')}{' '}
              <Button type="link" style={{ padding: 0 }} onClick={() => void restart()}>
                {t('life.restart')}
              </Button>
            </p>
          ) : null}
          <MeetingForm
            draft={draft}
            change={change}
            pickOrganisation={!branch}
            saving={save.isPending}
            error={save.error}
            onSave={(content) => save.mutate(content)}
            extra={<span className="lc-muted">{t(kept ? 'life.kept' : 'life.not-kept')}</span>}
          />
        </>
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </Page>
  );
}
