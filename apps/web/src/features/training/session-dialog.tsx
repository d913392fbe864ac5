import {
  addTrainingSession,
  correctTrainingSession,
  listTrainingPlans,
  type TrainingSession,
} from '@lianchuang/domain/training/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Field } from './field.tsx';

/** Enters a session that was held, or corrects one; who took part is entered on its page. */
export function SessionDialog(props: { session?: TrainingSession; onClose: () => void }) {
  const { t } = useTranslation();
  const { acting, today } = useSession();
  const message = useMessage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { session } = props;
  const [id] = useState(() => session?.id ?? uuidV7());
  const [organisationId, setOrganisationId] = useState<string | null>(
    session?.organisation.id ?? acting.organisation.id,
  );
  const [entries, setEntries] = useState({
    planId: session?.planId ?? null,
    heldOn: session?.heldOn ?? today,
    hours: session?.hours ?? 2,
    topic: session?.topic ?? '',
    teacher: session?.teacher ?? '',
    place: session?.place ?? '',
  });
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<typeof entries>) => setEntries({ ...entries, ...part });
  const year = Number(entries.heldOn.slice(0, 4));
  const plans = useQuery({
    queryKey: ['training', 'plans', year, organisationId],
    queryFn: ({ signal }) =>
      api(listTrainingPlans, { query: { year, organisation: organisationId ?? undefined }, signal }),
    enabled: organisationId !== null,
  });
  const save = useMutation({
    mutationFn: () =>
      session
        ? api(correctTrainingSession, { params: { id }, body: { version: session.version, ...entries } })
        : api(addTrainingSession, { body: { id, organisationId: organisationId ?? '', ...entries } }),
    onSuccess: async () => {
      message.success(t('training.session-saved'));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['training'] });
      if (!session) await navigate({ to: '/training/$id', params: { id }, search: {} });
    },
  });
  const missing = entries.topic.trim().length < 2;
  return (
    <Modal
      open
      title={t(session ? 'training.correct-session' : 'training.add-session')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      onOk={() => {
        setChecked(true);
        if (!missing && organisationId) save.mutate();
      }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={save.error} />
      {session || acting.role === 'branch-secretary' ? null : (
        <Field id="session-organisation" label={t('training.holder')}>
          <OrganisationPicker
            id="session-organisation"
            value={organisationId}
            onChange={(value) => {
              setOrganisationId(value);
              set({ planId: null });
            }}
          />
        </Field>
      )}
      <Field
        id="session-topic"
        label={t('training.topic')}
        wrong={checked && missing && t('training.missing-topic')}
      >
        <Input
          id="session-topic"
          maxLength={100}
          value={entries.topic}
          onChange={(event) => set({ topic: event.target.value })}
        />
      </Field>
      <Field id="session-date" label={t('training.date')}>
        <DateField
          id="session-date"
          value={entries.heldOn}
          max={today}
          onChange={(heldOn) => heldOn && set({ heldOn })}
        />
      </Field>
      <Field id="session-hours" label={t('training.hours')}>
        <InputNumber
          id="session-hours"
          min={0.5}
          max={200}
          step={0.5}
          precision={1}
          value={entries.hours}
          onChange={(hours) => hours && set({ hours })}
        />
      </Field>
      {(plans.data?.items.length ?? 0) > 0 ? (
        <Field id="session-plan" label={t('training.of-plan')}>
          <Select
            id="session-plan"
            allowClear
            placeholder={t('training.no-plan')}
            value={entries.planId}
            onChange={(planId: string | null | undefined) => set({ planId: planId ?? null })}
            options={(plans.data?.items ?? []).map((p) => ({
              value: p.id,
              label: `${p.title} · ${formatPeriod(p.quarter)}`,
            }))}
          />
        </Field>
      ) : null}
      {(['teacher', 'place'] as const).map((name) => (
        <Field key={name} id={`session-${name}`} label={t(`training.${name}`)}>
          <Input
            id={`session-${name}`}
            maxLength={60}
            value={entries[name]}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        </Field>
      ))}
    </Modal>
  );
}
