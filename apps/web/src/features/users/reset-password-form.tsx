import { resetPassword, type User } from '@lianchuang/domain/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Sets a new password for the user, whose sessions end. */
export function ResetPasswordForm(props: { user: User; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const reset = useMutation({
    mutationFn: (password: string) =>
      api(resetPassword, { params: { id: props.user.id }, body: { password } }),
    onSuccess: props.onDone,
  });
  return (
    <Form<{ password: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }) => reset.mutate(password)}
    >
      <ProblemAlert error={reset.error} />
      <NewPasswordFields username={props.user.username} />
      <Button type="primary" htmlType="submit" loading={reset.isPending}>
        {t('users.reset-password')}
      </Button>
    </Form>
  );
}
