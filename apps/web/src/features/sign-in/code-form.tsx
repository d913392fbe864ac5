import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authCall } from '../../lib/auth-call.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Second step: the six digits of the phone, or one of the recovery codes. */
export function CodeForm(props: { onDone: () => Promise<void>; onBack: () => void }) {
  const { t } = useTranslation();
  const [recovery, setRecovery] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const verify = async ({ code }: { code: string }) => {
    setBusy(true);
    setError(null);
    try {
      const path = recovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
      await authCall(path, { code: code.replace(/\s/g, '') });
      await props.onDone();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ProblemAlert error={error} />
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={verify} key={String(recovery)}>
        <Form.Item
          name="code"
          label={t(recovery ? 'sign-in.recovery-code' : 'sign-in.code')}
          extra={t(recovery ? 'sign-in.recovery-hint' : 'sign-in.code-hint')}
          rules={[
            recovery
              ? { required: true, message: t('sign-in.code-missing') }
              : { required: true, pattern: /^\s*\d{3}\s*\d{3}\s*$/, message: t('sign-in.code-wrong-form') },
          ]}
        >
          <Input autoComplete="one-time-code" inputMode={recovery ? 'text' : 'numeric'} autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('sign-in.submit')}
        </Button>
      </Form>
      <Button type="link" onClick={() => setRecovery(!recovery)}>
        {t(recovery ? 'sign-in.use-code' : 'sign-in.use-recovery')}
      </Button>
      <Button type="link" onClick={props.onBack}>
        {t('sign-in.start-again')}
      </Button>
    </>
  );
}
