import { listMobileMembers, type MobileMember } from '@lianchuang/domain/development/mobile-contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatShare } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { mobileColumns } from './mobile-columns.tsx';
import { MobileDialog } from './mobile-dialog.tsx';
import { MobileDrawer } from './mobile-drawer.tsx';

const states = ['out-of-touch', 'in-touch', 'away', 'returned'] as const;

/** Members who are away: where, since when, who keeps in contact; those out of touch first (R1.6). */
export function MobileMembersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const state = states.find((known) => known === search.state);
  const may = useMay('development.change');
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['mobile-members', state],
    queryFn: ({ signal }) => api(listMobileMembers, { query: { state }, signal }),
    placeholderData: (before) => before,
  });
  const columns = useMemo(() => mobileColumns(t, (row) => setOpenId(row.id)), [t]);
  const rows = data?.items ?? [];
  const open = rows.find((row) => row.id === openId);
  const add = may ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('mobile.add')}
    </Button>
  ) : null;
  return (
    <Page
      title={t('mobile.title')}
      hint={
        data && data.mobile > 0
          ? t('mobile.figures', {
              mobile: data.mobile,
              inTouch: data.inTouch,
              share: formatShare(data.inTouch / data.mobile),
              without: data.withoutBranch,
            })
          : t('mobile.hint')
      }
      extra={add}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<MobileMember>
        id="mobile-members"
        name={t('mobile.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={isPending}
        onRow={(row) => setOpenId(row.id)}
        extra={
          <Select
            aria-label={t('mobile.state')}
            allowClear
            placeholder={t('mobile.state')}
            style={{ minWidth: 120 }}
            value={state ?? null}
            onChange={(value: string | null | undefined) =>
              void navigate({
                to: '.',
                search: (before: AppSearch) => ({ ...before, state: value ?? undefined }),
              })
            }
            options={states.map((value) => ({ value, label: t(`mobile.state.${value}`) }))}
          />
        }
        {...(state ? {} : { empty: <EmptyState title={t('mobile.none')} hint={t('mobile.none-hint')} /> })}
      />
      {adding ? <MobileDialog onClose={() => setAdding(false)} /> : null}
      {open ? <MobileDrawer mobile={open} onClose={() => setOpenId(null)} /> : null}
    </Page>
  );
}
