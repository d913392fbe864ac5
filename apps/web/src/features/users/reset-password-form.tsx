import { resetPassword, type User } from '@lianchuang/domain/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

interface Entries {
  password: string;
  clearSecondFactor?: boolean;
}

/** Sets a new password for the user, whose sessions end; takes away a second factor they have lost. */
export function ResetPasswordForm(props: { user: User; onDone: () => Promise<void>; onCancel: () => void }) {
  const { t } = useTranslation();
  const { user } = props;
  const reset = useMutation({
    mutationFn: ({ password, clearSecondFactor }: Entries) =>
      api(resetPassword, {
        params: { id: user.id },
        body: { password, ...(clearSecondFactor ? { clearSecondFactor } : {}) },
      }),
    onSuccess: props.onDone,
  });
  return (
    <Form<Entries> layout="vertical" requiredMark={false} onFinish={(entries) => reset.mutate(entries)}>
      <ProblemAlert error={reset.error} />
      <p>{t('users.reset-effect', { name: user.displayName })}</p>
      <NewPasswordFields username={user.username} />
      {user.totpEnabled ? (
        <Form.Item name="clearSecondFactor" valuePropName="checked">
          <Checkbox>{t('users.clear-second-factor')}</Checkbox>
        </Form.Item>
      ) : null}
      <Button type="primary" htmlType="submit" loading={reset.isPending}>
        {t('users.reset-password')}
      </Button>{' '}
      <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
    </Form>
  );
}
