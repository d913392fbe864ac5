import { removeAssignment, type User, updateUser } from '@lianchuang/domain/identity/contract';
import { mayGive } from '@lianchuang/domain/identity/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AssignRoleForm } from './assign-role-form.tsx';
import { ResetPasswordForm } from './reset-password-form.tsx';

/** One user: roles to add and take away, disable or enable, a new password. */
export function UserDialog(props: { user: User; may: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queryClient = useQueryClient();
  const session = useSession();
  const { user } = props;
  const oneself = user.id === session.user.id;
  const mine = user.assignments.every(({ role }) => mayGive(session.acting.role, role));
  // As the server decides: nobody manages themselves, nor who holds a role one may not give.
  const may = props.may && mine && !oneself;
  const [part, setPart] = useState<'role' | 'password' | null>(null);
  const changed = async (words = t('common.saved')) => {
    message.success(words);
    setPart(null);
    await queryClient.invalidateQueries({ queryKey: ['users'] });
  };
  const update = useMutation({
    mutationFn: (disabled: boolean) =>
      api(updateUser, { params: { id: user.id }, body: { version: user.version, disabled } }),
    onSuccess: () => changed(),
  });
  const remove = useMutation({
    mutationFn: (id: string) => api(removeAssignment, { params: { id } }),
    onSuccess: () => changed(),
  });
  return (
    <Modal open title={user.displayName} footer={null} onCancel={props.onClose}>
      <p className="lc-muted">{user.username}</p>
      <ProblemAlert error={update.error ?? remove.error} />
      <h3>{t('users.roles')}</h3>
      <ul>
        {user.assignments.map((assignment) => (
          <li key={assignment.id}>
            {assignment.organisation.name} · {t(`common.role.${assignment.role}`)}{' '}
            {may ? (
              <Popconfirm
                title={t('users.remove-role-question')}
                okText={t('users.remove-role')}
                cancelText={t('common.cancel')}
                onConfirm={() => remove.mutate(assignment.id)}
              >
                <Button size="small" type="link" danger loading={remove.isPending}>
                  {t('users.remove-role')}
                </Button>
              </Popconfirm>
            ) : null}
          </li>
        ))}
      </ul>
      {user.assignments.length === 0 ? <p>{t('users.no-role')}</p> : null}
      {props.may && !may ? (
        <p className="lc-muted">{t(oneself ? 'users.oneself' : 'users.not-yours')}</p>
      ) : null}
      {part === 'role' ? (
        <AssignRoleForm user={user} onDone={() => changed()} onCancel={() => setPart(null)} />
      ) : null}
      {part === 'password' ? (
        <ResetPasswordForm
          user={user}
          onDone={() => changed(t('users.reset-done', { name: user.displayName }))}
          onCancel={() => setPart(null)}
        />
      ) : null}
      {may && !part ? (
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          <Button onClick={() => setPart('role')}>{t('users.assign')}</Button>
          <Button onClick={() => setPart('password')}>{t('users.reset-password')}</Button>
          {user.disabled ? (
            <Button loading={update.isPending} onClick={() => update.mutate(false)}>
              {t('users.enable')}
            </Button>
          ) : (
            <Popconfirm
              title={t('users.disable-question', { name: user.displayName })}
              okText={t('users.disable')}
              cancelText={t('common.cancel')}
              onConfirm={() => update.mutate(true)}
            >
              <Button danger loading={update.isPending}>
                {t('users.disable')}
              </Button>
            </Popconfirm>
          )}
        </div>
      ) : null}
    </Modal>
  );
}
