import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { authCall } from '../../lib/auth-call.ts';
import { usePhone } from '../../lib/use-media.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Scan, then prove it with the first code; only then is the second factor on. */
export function SecondFactorEnrolment(props: {
  totpURI: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const phone = usePhone();
  const secret = new URL(props.totpURI).searchParams.get('secret') ?? '';
  const verify = useMutation({
    mutationFn: (code: string) => authCall('/two-factor/verify-totp', { code: code.replace(/\s/g, '') }),
    onSuccess: () => props.onDone(),
  });
  return (
    <div>
      <ol>
        <li>{t('account.scan')}</li>
        <li>{t('account.type-code')}</li>
      </ol>
      <div className="lc-qr" role="img" aria-label={t('account.qr')}>
        <QRCode value={props.totpURI} type="svg" bordered={false} />
      </div>
      {phone ? (
        // Nobody can scan the screen they hold: the authenticator of this phone opens the link.
        <p>
          <a href={props.totpURI}>{t('account.open-here')}</a>
        </p>
      ) : null}
      <p>
        {t('account.secret')}: <span className="lc-secret">{secret.match(/.{1,4}/g)?.join(' ')}</span>{' '}
        <Button
          size="small"
          onClick={() =>
            void navigator.clipboard
              ?.writeText(secret)
              .then(() => message.success(t('account.secret-copied')))
          }
        >
          {t('account.copy-secret')}
        </Button>
      </p>
      <ProblemAlert error={verify.error} />
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={(e) => verify.mutate(e.code)}>
        <Form.Item
          name="code"
          label={t('account.code')}
          rules={[{ required: true, pattern: /^\s*\d{3}\s*\d{3}\s*$/, message: t('account.code-rule') }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={verify.isPending}>
          {t('account.finish')}
        </Button>{' '}
        <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
      </Form>
    </div>
  );
}
