import { listAttendees } from '@lianchuang/domain/organisation-life/contract';
import { meetingKinds, wholeKinds } from '@lianchuang/domain/organisation-life/regularity';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Input } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { ExpectedPeople } from './expected-people.tsx';
import { contentOf, type MeetingDraft } from './meeting-draft.ts';
import { PhotoField } from './photo-field.tsx';
import './life.css';

export type MeetingContent = ReturnType<typeof contentOf>;

/** One meeting: what, when, who was there, photographs; the rest is for those who have time (R1.11). */
export function MeetingForm(props: {
  draft: MeetingDraft;
  change: (part: Partial<MeetingDraft>) => void;
  /** A correction says why, and keeps the organisation. */
  correcting?: boolean;
  pickOrganisation: boolean;
  saving: boolean;
  error: unknown;
  onSave: (content: MeetingContent) => void;
  extra?: ReactNode;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { draft, change } = props;
  const [checked, setChecked] = useState(false);
  const whole = wholeKinds.includes(draft.kind);
  const group = draft.kind === 'group-meeting' && draft.groupName.trim() ? draft.groupName.trim() : undefined;
  const attendees = useQuery({
    queryKey: ['life', 'attendees', draft.organisationId, draft.heldOn, draft.kind, group],
    queryFn: ({ signal }) =>
      api(listAttendees, {
        query: { organisation: draft.organisationId ?? '', on: draft.heldOn, kind: draft.kind, group },
        signal,
      }),
    enabled: draft.organisationId !== null && draft.heldOn !== '',
    placeholderData: keepPreviousData,
  });
  const members = attendees.data?.members ?? [];
  const expected = useMemo(() => {
    if (whole) return members.map((m) => m.id);
    const chosen = new Set(draft.expected ?? attendees.data?.expected ?? []);
    return members.filter((m) => chosen.has(m.id)).map((m) => m.id);
  }, [whole, members, draft.expected, attendees.data]);
  const there = new Set(expected);
  const missing = {
    organisation: draft.organisationId === null,
    topic: draft.topic.trim().length < 2,
    expected: !whole && members.length > 0 && expected.length === 0,
    reason: props.correcting === true && draft.reason.trim().length < 2,
  };
  const save = () => {
    setChecked(true);
    if (!Object.values(missing).some(Boolean)) props.onSave(contentOf(draft, expected));
  };
  const wrong = (field: keyof typeof missing) =>
    checked && missing[field] ? (
      <p role="alert" className="lc-life-wrong">
        {t(`life.missing.${field}`)}
      </p>
    ) : null;
  return (
    // Not a form that Enter sends off: on a phone the key that ends a line would save half a meeting.
    <div className="lc-life-form">
      {props.pickOrganisation ? (
        <div className="lc-life-field">
          <label htmlFor="meeting-organisation">{t('common.organisation')}</label>
          <OrganisationPicker
            id="meeting-organisation"
            value={draft.organisationId}
            onChange={(organisationId) => change({ organisationId, expected: null, away: {}, grades: {} })}
          />
          {wrong('organisation')}
        </div>
      ) : null}
      <fieldset className="lc-kinds">
        <legend>{t('life.kind')}</legend>
        {meetingKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              checked={draft.kind === kind}
              onChange={() => change({ kind, expected: null })}
            />
            <span>{t(`life.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="lc-life-field">
        <label htmlFor="meeting-date">{t('life.date')}</label>
        <DateField
          id="meeting-date"
          value={draft.heldOn}
          max={today}
          onChange={(heldOn) => heldOn && change({ heldOn })}
        />
      </div>
      {draft.kind === 'group-meeting' ? (
        <div className="lc-life-field">
          <label htmlFor="meeting-group">{t('life.group')}</label>
          <AutoComplete
            id="meeting-group"
            value={draft.groupName}
            maxLength={40}
            placeholder={t('life.group-hint')}
            onChange={(groupName) => change({ groupName, expected: null })}
            options={(attendees.data?.groups ?? []).map((value) => ({ value }))}
          />
        </div>
      ) : null}
      <div className="lc-life-field">
        <label htmlFor="meeting-topic">{t('life.topic')}</label>
        <Input
          id="meeting-topic"
          maxLength={100}
          placeholder={t(`life.topic-hint.${draft.kind}`)}
          value={draft.topic}
          onChange={(event) => change({ topic: event.target.value })}
        />
        {wrong('topic')}
      </div>
      <section>
        <h2>{t('life.attendance')}</h2>
        <ProblemAlert error={attendees.error} onRetry={() => void attendees.refetch()} />
        {!attendees.data ? null : members.length === 0 ? (
          <p className="lc-muted">{t('life.no-members')}</p>
        ) : (
          <>
            {whole ? null : (
              <ExpectedPeople
                key={draft.kind}
                members={members}
                expected={expected}
                onChange={(ids) => change({ expected: ids })}
              />
            )}
            {wrong('expected')}
            <AttendanceList
              people={members.filter((m) => there.has(m.id))}
              away={draft.away}
              onAway={(away) => change({ away })}
              grades={draft.kind === 'members-appraisal' ? draft.grades : undefined}
              onGrades={(grades) => change({ grades })}
            />
          </>
        )}
      </section>
      {props.correcting ? null : (
        <section>
          <h2>{t('life.photos')}</h2>
          <PhotoField photos={draft.photos} onChange={(photos) => change({ photos })} />
        </section>
      )}
      <details open={draft.minutes !== '' || draft.decisions !== '' || draft.agenda !== ''}>
        <summary>{t('life.more')}</summary>
        <MoreFields draft={draft} change={change} />
      </details>
      {props.correcting ? (
        <div className="lc-life-field">
          <label htmlFor="meeting-reason">{t('life.reason')}</label>
          <Input
            id="meeting-reason"
            maxLength={200}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
          {wrong('reason')}
        </div>
      ) : null}
      <ProblemAlert error={props.error} />
      <div className="lc-life-bar">
        <Button type="primary" loading={props.saving} onClick={save}>
          {t('common.save')}
        </Button>
        {props.extra}
      </div>
    </div>
  );
}

const texts = ['agenda', 'minutes', 'decisions'] as const;

function MoreFields(props: { draft: MeetingDraft; change: (part: Partial<MeetingDraft>) => void }) {
  const { t } = useTranslation();
  const { draft, change } = props;
  return (
    <>
      {(['place', 'host'] as const).map((name) => (
        <div className="lc-life-field" key={name}>
          <label htmlFor={`meeting-${name}`}>{t(`life.${name}`)}</label>
          <Input
            id={`meeting-${name}`}
            maxLength={name === 'place' ? 60 : 40}
            value={draft[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </div>
      ))}
      {texts.map((name) => (
        <div className="lc-life-field" key={name}>
          <label htmlFor={`meeting-${name}`}>{t(`life.${name}`)}</label>
          <Input.TextArea
            id={`meeting-${name}`}
            maxLength={name === 'minutes' ? 20_000 : 4000}
            autoSize={{ minRows: name === 'minutes' ? 4 : 2, maxRows: 16 }}
            value={draft[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </div>
      ))}
    </>
  );
}
