import type { Transfer } from '@lianchuang/domain/members/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { LetterActDialog } from './letter-act-dialog.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { MembersFrame } from './members-frame.tsx';
import { transfersQuery } from './members-query.ts';
import { type LetterAct, transferColumns } from './transfer-columns.tsx';

/** Letters of transfer from and to one's organisations: those under way first, then those that ended (R1.4). */
export function TransfersPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const mayChange = useMay('members.change');
  const { data, error, isPending, refetch } = useQuery(transfersQuery);
  const [open, setOpen] = useState<{ transfer: Transfer; what: LetterAct | 'letter' }>();
  const columns = useMemo(
    () => transferColumns(t, today, (transfer, what) => setOpen({ transfer, what })),
    [t, today],
  );
  const rows = data?.items ?? [];
  const close = () => setOpen(undefined);
  // What was read again since the dialog opened: the version may be a newer one.
  const transfer = rows.find(({ id }) => id === open?.transfer.id) ?? open?.transfer;
  return (
    <MembersFrame title={t('members.transfers.title')} hint={t('members.transfers.hint')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {error ? null : (
        <DataTable<Transfer>
          id="member-transfers"
          name={t('members.transfers.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          loading={isPending}
          empty={
            <EmptyState
              title={t('members.transfers.none')}
              hint={t(mayChange ? 'members.transfers.none-hint' : 'members.transfers.none-reader')}
              action={<LinkButton href="/members">{t('members.structure.see-list')}</LinkButton>}
            />
          }
        />
      )}
      {open && transfer && open.what === 'letter' ? (
        <LetterDialog transfer={transfer} onClose={close} />
      ) : null}
      {open && transfer && open.what !== 'letter' ? (
        <LetterActDialog act={open.what} transfer={transfer} onClose={close} />
      ) : null}
    </MembersFrame>
  );
}
