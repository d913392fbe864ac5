import {
  dissolveOrganisation,
  mergeOrganisation,
  moveOrganisation,
  type Organisation,
  renameOrganisation,
} from '@lianchuang/domain/organisations/contract';
import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { changeWords, type OrganisationChange } from './change-words.ts';
import { DialogField } from './dialog-field.tsx';
import { OrganisationSelect } from './organisation-select.tsx';
import { buildTree, idsBelow } from './organisation-tree.ts';
import { useOrganisationChange } from './use-organisation-change.ts';

/** Rename, move, merge or dissolve from a date with a reason; says what will happen before it does (R1.1, R1.2). */
export function ChangeDialog(props: {
  change: OrganisationChange;
  organisation: Organisation;
  organisations: readonly Organisation[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { change, organisation, organisations } = props;
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState('');
  const [name, setName] = useState(organisation.name);
  const [other, setOther] = useState<string | undefined>();
  const [owner, setOwner] = useState<string | undefined>(organisation.administratorId ?? undefined);
  const [key] = useState(uuidV7);
  const below = useMemo(
    () => idsBelow(buildTree(organisations, 'supervision'), organisation.id),
    [organisations, organisation.id],
  );
  const without = useMemo(() => new Set([organisation.id, ...below]), [organisation.id, below]);
  const nameOf = (id: string | null | undefined) => organisations.find((one) => one.id === id)?.name ?? '';
  const params = { id: organisation.id };
  const body = { version: organisation.version, from, ...(reason.trim() ? { reason: reason.trim() } : {}) };
  const run = useOrganisationChange(() => {
    switch (change) {
      case 'rename':
        return api(renameOrganisation, { key, params, body: { ...body, name: name.trim() } });
      case 'move':
        return api(moveOrganisation, {
          key,
          params,
          body: {
            ...body,
            supervisorId: other ?? organisation.supervisorId ?? '',
            administratorId: owner ?? null,
          },
        });
      case 'merge':
        return api(mergeOrganisation, { key, params, body: { ...body, intoId: other ?? '' } });
      case 'dissolve':
        return api(dissolveOrganisation, { key, params, body });
    }
  }, props.onClose);
  const ready =
    from !== '' &&
    (change !== 'dissolve' || below.length === 0) &&
    (change !== 'rename' || (name.trim().length >= 2 && name.trim() !== organisation.name)) &&
    (change !== 'merge' || other !== undefined) &&
    (change !== 'move' || other !== undefined || owner !== (organisation.administratorId ?? undefined));
  return (
    <Modal
      open
      title={t(`organisations.${change}.title`, { name: organisation.name })}
      okText={t(`organisations.${change}`)}
      cancelText={t('organisations.cancel')}
      okButtonProps={{ disabled: !ready, danger: change === 'dissolve' || change === 'merge' }}
      confirmLoading={run.isPending}
      onOk={() => run.mutate()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={run.error} />
      {change === 'rename' ? (
        <DialogField id="change-name" label={t('organisations.new-name')}>
          <Input
            id="change-name"
            maxLength={60}
            autoFocus
            value={name}
            onPressEnter={() => ready && !run.isPending && run.mutate()}
            onChange={(event) => setName(event.target.value)}
          />
        </DialogField>
      ) : null}
      {change === 'move' || change === 'merge' ? (
        <DialogField id="change-other" label={t(`organisations.${change}.other`)}>
          <OrganisationSelect
            id="change-other"
            organisations={
              change === 'merge' ? organisations.filter((o) => o.kind === organisation.kind) : organisations
            }
            without={without}
            {...(change === 'move' ? { under: organisation.kind } : {})}
            value={other}
            onChange={setOther}
          />
        </DialogField>
      ) : null}
      {change === 'move' ? (
        <DialogField id="change-owner" label={t('organisations.owner')} hint={t('organisations.owner-hint')}>
          <OrganisationSelect
            id="change-owner"
            organisations={organisations}
            without={without}
            allowClear
            value={owner}
            onChange={setOwner}
          />
        </DialogField>
      ) : null}
      <DialogField id="change-from" label={t('organisations.from')}>
        <DateField id="change-from" value={from} onChange={setFrom} min={organisation.validFrom} />
      </DialogField>
      <DialogField id="change-reason" label={t('organisations.reason')}>
        <Input
          id="change-reason"
          maxLength={200}
          placeholder={t('organisations.reason-hint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogField>
      {ready || change === 'dissolve' ? (
        <p className="lc-organisations-effect" role="status">
          {changeWords(
            {
              change,
              name: organisation.name,
              newName: name.trim(),
              other: nameOf(other ?? organisation.supervisorId),
              before: nameOf(organisation.supervisorId),
              from,
              below: below.length,
            },
            t,
          )}
        </p>
      ) : null}
    </Modal>
  );
}
