import { quarterOf } from '@lianchuang/domain/periods/calendar';
import {
  addTrainingPlan,
  audiences,
  changeTrainingPlan,
  removeTrainingPlan,
  type TrainingPlan,
} from '@lianchuang/domain/training/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Field } from './field.tsx';

/** Plans training for a quarter, or changes a plan; one of which nothing was held can be given up. */
export function PlanDialog(props: { plan: TrainingPlan | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { acting, today } = useSession();
  const message = useMessage();
  const queries = useQueryClient();
  const { plan } = props;
  const [id] = useState(() => plan?.id ?? uuidV7());
  const [organisationId, setOrganisationId] = useState<string | null>(
    plan?.organisation.id ?? acting.organisation.id,
  );
  const [entries, setEntries] = useState({
    quarter: plan?.quarter ?? quarterOf(today),
    title: plan?.title ?? '',
    audience: plan?.audience ?? ('members' as TrainingPlan['audience']),
    sessions: plan?.sessions ?? 1,
    hours: plan?.hours ?? 4,
  });
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<typeof entries>) => setEntries({ ...entries, ...part });
  const ended = async (words: string) => {
    message.success(words);
    props.onClose();
    await queries.invalidateQueries({ queryKey: ['training'] });
  };
  const save = useMutation({
    mutationFn: () =>
      plan
        ? api(changeTrainingPlan, { params: { id }, body: { version: plan.version, ...entries } })
        : api(addTrainingPlan, { body: { id, organisationId: organisationId ?? '', ...entries } }),
    onSuccess: () => ended(t('training.plan-saved')),
  });
  const remove = useMutation({
    mutationFn: () => api(removeTrainingPlan, { params: { id }, body: { version: plan?.version ?? 0 } }),
    onSuccess: () => ended(t('training.plan-removed')),
  });
  const year = Number(today.slice(0, 4));
  const quarters = [year, year + 1].flatMap((y) => [1, 2, 3, 4].map((q) => `${y}-Q${q}`));
  const missing = entries.title.trim().length < 2;
  return (
    <Modal
      open
      title={t(plan ? 'training.change-plan' : 'training.add-plan')}
      onCancel={props.onClose}
      footer={[
        plan?.may.remove ? (
          <Button key="remove" danger loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('training.remove-plan')}
          </Button>
        ) : null,
        <Button key="cancel" onClick={props.onClose}>
          {t('common.cancel')}
        </Button>,
        <Button
          key="save"
          type="primary"
          loading={save.isPending}
          onClick={() => {
            setChecked(true);
            if (!missing && organisationId) save.mutate();
          }}
        >
          {t('common.save')}
        </Button>,
      ]}
    >
      <ProblemAlert error={save.error ?? remove.error} />
      {plan || acting.role === 'branch-secretary' ? null : (
        <Field id="plan-organisation" label={t('training.holder')}>
          <OrganisationPicker id="plan-organisation" value={organisationId} onChange={setOrganisationId} />
        </Field>
      )}
      <Field
        id="plan-title"
        label={t('training.plan')}
        wrong={checked && missing && t('training.missing-title')}
      >
        <Input
          id="plan-title"
          maxLength={100}
          placeholder={t('training.plan-hint')}
          value={entries.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <Field id="plan-quarter" label={t('training.quarter')}>
        <Select
          id="plan-quarter"
          value={entries.quarter}
          onChange={(quarter) => set({ quarter })}
          options={quarters.map((value) => ({ value, label: formatPeriod(value) }))}
        />
      </Field>
      <Field id="plan-audience" label={t('training.audience')}>
        <Select
          id="plan-audience"
          value={entries.audience}
          onChange={(audience) => set({ audience })}
          options={audiences.map((value) => ({ value, label: t(`training.audience.${value}`) }))}
        />
      </Field>
      <Field id="plan-sessions" label={t('training.sessions')}>
        <InputNumber
          id="plan-sessions"
          min={1}
          max={99}
          precision={0}
          value={entries.sessions}
          onChange={(sessions) => sessions && set({ sessions })}
        />
      </Field>
      <Field id="plan-hours" label={t('training.hours-all')}>
        <InputNumber
          id="plan-hours"
          min={0.5}
          max={999}
          step={0.5}
          precision={1}
          value={entries.hours}
          onChange={(hours) => hours && set({ hours })}
        />
      </Field>
    </Modal>
  );
}
