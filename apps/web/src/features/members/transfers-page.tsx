import { type Transfer, transferFilters } from '@lianchuang/domain/members/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppSearch } from '../../lib/app-search.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { LetterActDialog } from './letter-act-dialog.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { readTransferFilters } from './member-filters.ts';
import { MembersFrame } from './members-frame.tsx';
import { readAllTransfers, transfersQuery } from './members-query.ts';
import { type LetterAct, transferColumns } from './transfer-columns.tsx';
import { useListPage, useListWords } from './use-list-page.ts';
import { useSearchPart } from './use-search-part.ts';

/** Letters of transfer from and to one's organisations: those under way first, then those that ended (R1.4). */
export function TransfersPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const mayChange = useMay('members.change');
  const search: AppSearch = useSearch({ strict: false });
  const setPart = useSearchPart();
  const { q, wanted, look } = useListWords();
  const filters = readTransferFilters(search, wanted);
  const { data, error, isPending, refetch } = useQuery(transfersQuery(filters));
  const paging = useListPage(data, filters);
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
          search={false}
          paging={{ ...paging, all: () => readAllTransfers(filters) }}
          extra={
            <>
              <Input.Search
                className="lc-table-search lc-member-search"
                allowClear
                aria-label={t('members.transfers.search')}
                placeholder={t('members.transfers.search')}
                maxLength={60}
                autoComplete="off"
                value={q}
                onChange={(event) => look(event.target.value)}
              />
              <Select
                aria-label={t('members.filter.state')}
                allowClear
                placeholder={t('members.filter.state')}
                style={{ minWidth: 112 }}
                popupMatchSelectWidth={false}
                value={filters.state ?? null}
                onChange={(state: string | null | undefined) =>
                  setPart({ state: state ?? undefined, page: undefined })
                }
                options={transferFilters.map((value) => ({
                  value,
                  label: t(`members.transfer.state.${value}`),
                }))}
              />
            </>
          }
          {...(filters.q || filters.state
            ? {}
            : {
                empty: (
                  <EmptyState
                    title={t('members.transfers.none')}
                    hint={t(mayChange ? 'members.transfers.none-hint' : 'members.transfers.none-reader')}
                    action={<LinkButton href="/members">{t('members.structure.see-list')}</LinkButton>}
                  />
                ),
              })}
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
