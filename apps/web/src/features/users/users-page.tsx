import { listUsers, type User } from '@lianchuang/domain/identity/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatInstant } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { AddUserDialog } from './add-user-dialog.tsx';
import { UserDialog } from './user-dialog.tsx';

/** Users and their roles; who may change them adds, disables, resets passwords and assigns roles (R3.7). */
export function UsersPage() {
  const { t } = useTranslation();
  const may = useMay('users.change');
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => api(listUsers, { signal }),
  });
  const columns = useMemo<DataColumn<User>[]>(() => {
    const roles = (user: User) =>
      user.assignments.map((a) => `${a.organisation.name} · ${t(`common.role.${a.role}`)}`).join('; ');
    return [
      {
        key: 'name',
        title: t('users.name'),
        value: (user) => user.displayName,
        render: (user) => <RowButton onOpen={() => setOpenId(user.id)}>{user.displayName}</RowButton>,
      },
      { key: 'username', title: t('users.username'), value: (user) => user.username },
      { key: 'roles', title: t('users.roles'), value: roles },
      {
        key: 'state',
        title: t('users.state'),
        filter: true,
        value: (user) => t(user.disabled ? 'users.disabled' : 'users.active'),
        render: (user) =>
          user.disabled ? (
            <ToneTag tone="missed" sign="✕">
              {t('users.disabled')}
            </ToneTag>
          ) : (
            <ToneTag tone="met" sign="✓">
              {t('users.active')}
            </ToneTag>
          ),
      },
      {
        key: 'totp',
        title: t('users.second-factor'),
        value: (user) => t(user.totpEnabled ? 'users.on' : 'users.off'),
        filter: true,
      },
      {
        key: 'last',
        title: t('users.last-sign-in'),
        value: (user) => user.lastSignInAt,
        render: (user) => formatInstant(user.lastSignInAt),
        exported: (user) => formatInstant(user.lastSignInAt),
      },
    ];
  }, [t]);
  const open = data?.items.find((user) => user.id === openId) ?? null;
  return (
    <Page
      title={t('users.title')}
      extra={
        may ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('users.add')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable
        id="users"
        name={t('users.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(user) => user.id}
        loading={isPending}
      />
      {adding ? <AddUserDialog onClose={() => setAdding(false)} /> : null}
      {open ? <UserDialog user={open} may={may} onClose={() => setOpenId(null)} /> : null}
    </Page>
  );
}
