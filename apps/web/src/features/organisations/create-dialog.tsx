import { knownKinds } from '@lianchuang/domain/campaign/known-kinds';
import { createOrganisation, type Organisation } from '@lianchuang/domain/organisations/contract';
import { mayStandUnder } from '@lianchuang/domain/organisations/kinds';
import { useNavigate } from '@tanstack/react-router';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { DialogField } from './dialog-field.tsx';
import { OrganisationSelect } from './organisation-select.tsx';
import { useOrganisationChange } from './use-organisation-change.ts';

const kinds = knownKinds.filter((kind) => kind !== 'county-committee');

/** A new organisation from a date; says from which period on it owes returns. */
export function CreateDialog(props: {
  organisations: readonly Organisation[];
  under: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const [id] = useState(uuidV7);
  const [key] = useState(uuidV7);
  const [name, setName] = useState('');
  const under = props.organisations.find((one) => one.id === props.under);
  // The first kind that fits where one stands; a village branch where one stands nowhere.
  const [kind, setKind] = useState(
    () =>
      ['village-branch', ...kinds].find((one) => !under || mayStandUnder(one, under.kind)) ??
      'village-branch',
  );
  const [code, setCode] = useState('');
  const [supervisor, setSupervisor] = useState(
    under && mayStandUnder(kind, under.kind) ? under.id : undefined,
  );
  const [owner, setOwner] = useState<string>();
  const [from, setFrom] = useState(today);
  const run = useOrganisationChange(
    () =>
      api(createOrganisation, {
        key,
        body: {
          id,
          name: name.trim(),
          kind,
          ...(code.trim() ? { code: code.trim() } : {}),
          supervisorId: supervisor ?? '',
          ...(owner ? { administratorId: owner } : {}),
          from,
        },
      }),
    (made) => {
      props.onClose();
      void navigate({ to: '/organisations/$id', params: { id: made.id }, search: {} });
    },
  );
  const ready = name.trim().length >= 2 && supervisor !== undefined && from !== '';
  const above = props.organisations.find((one) => one.id === supervisor)?.name ?? '';
  return (
    <Modal
      open
      title={t('organisations.create')}
      okText={t('organisations.create')}
      cancelText={t('organisations.cancel')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={run.isPending}
      onOk={() => run.mutate()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={run.error} />
      <DialogField id="create-name" label={t('organisations.name')}>
        <Input
          id="create-name"
          maxLength={60}
          autoFocus
          value={name}
          onPressEnter={() => ready && !run.isPending && run.mutate()}
          onChange={(event) => setName(event.target.value)}
        />
      </DialogField>
      <DialogField id="create-kind" label={t('organisations.kind')}>
        <Select
          id="create-kind"
          className="lc-organisations-wide"
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            const above = props.organisations.find((one) => one.id === supervisor);
            if (above && !mayStandUnder(chosen, above.kind)) setSupervisor(undefined);
          }}
          options={kinds.map((value) => ({ value, label: t(`common.kind.${value}`) }))}
        />
      </DialogField>
      <DialogField id="create-supervisor" label={t('organisations.supervisor')}>
        <OrganisationSelect
          id="create-supervisor"
          organisations={props.organisations}
          under={kind}
          value={supervisor}
          onChange={setSupervisor}
        />
      </DialogField>
      <DialogField id="create-owner" label={t('organisations.owner')} hint={t('organisations.owner-hint')}>
        <OrganisationSelect
          id="create-owner"
          organisations={props.organisations}
          allowClear
          value={owner}
          onChange={setOwner}
        />
      </DialogField>
      <DialogField id="create-code" label={t('organisations.code-optional')}>
        <Input
          id="create-code"
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </DialogField>
      <DialogField id="create-from" label={t('organisations.from')}>
        <DateField id="create-from" value={from} onChange={setFrom} />
      </DialogField>
      {ready ? (
        <p className="lc-organisations-effect" role="status">
          {t('organisations.create.effect', { name: name.trim(), from, above })}
        </p>
      ) : null}
    </Modal>
  );
}
