import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/use-session.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { OrganisationChange } from './change-words.ts';
import { CreateDialog } from './create-dialog.tsx';

/** What may be done to an organisation; the county itself is only renamed. */
export function ChangeButtons(props: { organisation: Organisation; organisations: readonly Organisation[] }) {
  const { t } = useTranslation();
  const may = useMay('organisations.change');
  const [open, setOpen] = useState<OrganisationChange | 'create'>();
  const { organisation, organisations } = props;
  if (!may || organisation.dissolvedOn) return null;
  const changes: OrganisationChange[] =
    organisation.supervisorId === null ? ['rename'] : ['rename', 'move', 'merge', 'dissolve'];
  const close = () => setOpen(undefined);
  return (
    <div className="lc-organisations-bar lc-no-print">
      {changes.map((change) => (
        <Button key={change} onClick={() => setOpen(change)}>
          {t(`organisations.${change}`)}
        </Button>
      ))}
      <Button onClick={() => setOpen('create')}>{t('organisations.create-below')}</Button>
      {open === 'create' ? (
        <CreateDialog organisations={organisations} under={organisation.id} onClose={close} />
      ) : null}
      {open && open !== 'create' ? (
        <ChangeDialog
          key={open}
          change={open}
          organisation={organisation}
          organisations={organisations}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
