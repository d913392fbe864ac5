import { addAssignment, type User } from '@lianchuang/domain/identity/contract';
import type { Role } from '@lianchuang/domain/identity/roles';
import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RoleFields } from './role-fields.tsx';

/** Gives the user one more role at an organisation. */
export function AssignRoleForm(props: { user: User; onDone: () => Promise<void>; onCancel: () => void }) {
  const { t } = useTranslation();
  const assign = useMutation({
    mutationFn: ({ role, organisationId }: { role: Role; organisationId: string }) =>
      api(addAssignment, { params: { id: props.user.id }, body: { role, organisationId } }),
    onSuccess: props.onDone,
  });
  return (
    <Form<{ role: Role; organisationId: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ role, organisationId }) => assign.mutate({ role, organisationId })}
    >
      <ProblemAlert error={assign.error} />
      <RoleFields />
      <Button type="primary" htmlType="submit" loading={assign.isPending}>
        {t('users.assign')}
      </Button>{' '}
      <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
    </Form>
  );
}
