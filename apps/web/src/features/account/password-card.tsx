import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { authCall } from '../../lib/auth-call.ts';
import { useSession } from '../../lib/use-session.ts';
import { useMessage } from '../../ui/messages.tsx';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

interface Entries {
  current: string;
  password: string;
}

/** Changes my password; the other devices I am signed in on are signed out. */
export function PasswordCard() {
  const { t } = useTranslation();
  const { user } = useSession();
  const message = useMessage();
  const [form] = Form.useForm<Entries>();
  const change = useMutation({
    mutationFn: (entries: Entries) =>
      authCall('/change-password', {
        currentPassword: entries.current,
        newPassword: entries.password,
        revokeOtherSessions: true,
      }),
    onSuccess: () => {
      form.resetFields();
      message.success(t('account.password-changed'));
    },
  });
  return (
    <section className="lc-card">
      <h2>{t('account.password')}</h2>
      <ProblemAlert error={change.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entries) => change.mutate(entries)}>
        <Form.Item
          name="current"
          label={t('account.current-password')}
          rules={[{ required: true, message: t('account.current-missing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields username={user.username} />
        <Button htmlType="submit" loading={change.isPending}>
          {t('account.change-password')}
        </Button>
      </Form>
    </section>
  );
}
