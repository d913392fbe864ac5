import { createUser } from '@lianchuang/domain/identity/contract';
import type { Role } from '@lianchuang/domain/identity/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { useMessage } from '../../ui/messages.tsx';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RoleFields } from './role-fields.tsx';

interface Entries {
  username: string;
  displayName: string;
  password: string;
  role: Role;
  organisationId: string;
}

/** Adds a user with one role. */
export function AddUserDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Entries>();
  const [key, setKey] = useState(uuidV7);
  const username = Form.useWatch('username', form) ?? '';
  const add = useMutation({
    mutationFn: ({ username, displayName, password, role, organisationId }: Entries) =>
      api(createUser, { key, body: { username, displayName, password, role, organisationId } }),
    onSuccess: async (user) => {
      message.success(t('users.added', { name: user.displayName }));
      await queryClient.invalidateQueries({ queryKey: ['users'] });
      props.onClose();
    },
    onError: () => setKey(uuidV7()),
  });
  return (
    <Modal
      open
      title={t('users.add')}
      okText={t('users.add')}
      cancelText={t('common.cancel')}
      confirmLoading={add.isPending}
      okButtonProps={{ htmlType: 'submit', form: 'add-user' }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={add.error} />
      <Form
        id="add-user"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(entries) => add.mutate(entries)}
      >
        <Form.Item
          name="username"
          label={t('users.username')}
          extra={t('users.username-hint')}
          rules={[
            { required: true, message: t('users.username-missing') },
            { pattern: /^[a-z0-9][a-z0-9._-]{2,39}$/, message: t('users.username-hint') },
          ]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} autoFocus />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('users.name')}
          rules={[{ required: true, whitespace: true, message: t('users.name-missing') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <RoleFields />
        <NewPasswordFields username={username} />
      </Form>
    </Modal>
  );
}
