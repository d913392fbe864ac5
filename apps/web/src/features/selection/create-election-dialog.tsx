import { createElection } from '@lianchuang/domain/selection/elections-contract';
import { type ElectionKind, type PostRole, postRoles } from '@lianchuang/domain/selection/rounds';
import { type ElectionRules, electionRules } from '@lianchuang/domain/selection/rules';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RulesFields } from './rules-fields.tsx';
import { termChangesQuery } from './selection-queries.ts';
import { useSelectionChange } from './use-selection-change.ts';
import './selection.css';

/** Seats that most branches and village committees have. */
const usualSeats: Readonly<Record<PostRole, number>> = {
  secretary: 1,
  'deputy-secretary': 0,
  'branch-member': 2,
  'village-director': 1,
  'deputy-director': 0,
  'committee-member': 2,
};

/** Starts an election: of whom, for which posts, by which shares (R2.1). */
export function CreateElectionDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const [id] = useState(uuidV7);
  const [kind, setKind] = useState<ElectionKind>('branch');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [startedOn, setStartedOn] = useState(today);
  const [seats, setSeats] = useState(usualSeats);
  const [rules, setRules] = useState<ElectionRules>(electionRules);
  const programmes = useQuery(termChangesQuery).data?.items ?? [];
  const [programme, setProgramme] = useState<string | null>();
  const termChangeId = programme === undefined ? (programmes[0]?.id ?? null) : programme;
  const posts = postRoles[kind].flatMap((role) => (seats[role] > 0 ? [{ role, seats: seats[role] }] : []));
  const start = useSelectionChange(
    () =>
      api(createElection, {
        body: { id, organisationId: organisation ?? '', kind, startedOn, posts, termChangeId, rules },
      }),
    (made) => {
      props.onClose();
      void navigate({ to: '/selection/elections/$id', params: { id: made.id } });
    },
  );
  return (
    <Modal
      open
      title={t('selection.create')}
      okText={t('selection.create')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: organisation === null || posts.length === 0 || startedOn === '' }}
      confirmLoading={start.isPending}
      onOk={() => start.mutate(undefined)}
      onCancel={props.onClose}
    >
      <ProblemAlert error={start.error} />
      <div className="lc-selection-form">
        <Radio.Group
          aria-label={t('selection.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as ElectionKind)}
          options={(['branch', 'village-committee'] as const).map((value) => ({
            value,
            label: t(`selection.kind.${value}`),
          }))}
        />
        <label htmlFor="election-organisation">{t('selection.of')}</label>
        <OrganisationPicker
          id="election-organisation"
          value={organisation}
          onChange={setOrganisation}
          {...(kind === 'village-committee' ? { kinds: ['village-branch'] } : {})}
        />
        <label htmlFor="election-started">{t('selection.started')}</label>
        <DateField id="election-started" value={startedOn} onChange={setStartedOn} max={today} />
        {programmes.length > 0 ? (
          <>
            <label htmlFor="election-programme">{t('selection.programme')}</label>
            <Select
              id="election-programme"
              allowClear
              placeholder={t('selection.programme-none')}
              value={termChangeId}
              onChange={(value: string | null | undefined) => setProgramme(value ?? null)}
              options={programmes.map((p) => ({ value: p.id, label: p.title }))}
            />
          </>
        ) : null}
        <fieldset>
          <legend>{t('selection.posts')}</legend>
          {postRoles[kind].map((role) => (
            <div key={role} className="lc-selection-line">
              <label htmlFor={`seats-${role}`}>{t(`selection.role.${role}`)}</label>
              <InputNumber
                id={`seats-${role}`}
                min={0}
                max={20}
                precision={0}
                value={seats[role]}
                onChange={(value) => setSeats({ ...seats, [role]: value ?? 0 })}
              />
            </div>
          ))}
        </fieldset>
        <RulesFields value={rules} onChange={setRules} kind={kind} />
      </div>
    </Modal>
  );
}
