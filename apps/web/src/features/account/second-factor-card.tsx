import { countyRoles } from '@lianchuang/domain/identity/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authCall } from '../../lib/auth-call.ts';
import { sessionQuery, useSession } from '../../lib/use-session.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PasswordPrompt } from './password-prompt.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorEnrolment } from './second-factor-enrolment.tsx';

type Asked = 'enable' | 'disable' | 'codes' | null;

/** The one-time code: set up with a QR code, new recovery codes, switch off where the role allows. */
export function SecondFactorCard() {
  const { t } = useTranslation();
  const message = useMessage();
  const queryClient = useQueryClient();
  const { user, acting, assignments } = useSession();
  const [asked, setAsked] = useState<Asked>(null);
  const [enrolment, setEnrolment] = useState<{ totpURI: string; backupCodes: string[] } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const required = [acting, ...assignments].some((assignment) => countyRoles.includes(assignment.role));
  const send = useMutation({
    mutationFn: async (password: string) => {
      if (asked === 'enable') setEnrolment(await authCall('/two-factor/enable', { password }));
      if (asked === 'disable') await authCall('/two-factor/disable', { password });
      if (asked === 'codes') {
        const answer = await authCall<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', {
          password,
        });
        setCodes(answer.backupCodes);
      }
    },
    onSuccess: async () => {
      if (asked === 'disable') {
        message.success(t('account.code-off'));
        await queryClient.invalidateQueries(sessionQuery);
      }
      setAsked(null);
    },
  });
  const enrolled = async () => {
    setCodes(enrolment?.backupCodes ?? null);
    setEnrolment(null);
    message.success(t('account.code-on'));
    await queryClient.invalidateQueries();
  };
  return (
    <section className="lc-card">
      <h2>{t('account.second-factor')}</h2>
      <p>{t(user.totpEnabled ? 'account.second-factor-on' : 'account.second-factor-off')}</p>
      <ProblemAlert error={send.error} />
      {enrolment ? (
        <SecondFactorEnrolment {...enrolment} onDone={enrolled} onCancel={() => setEnrolment(null)} />
      ) : null}
      {codes ? <RecoveryCodes codes={codes} onClose={() => setCodes(null)} /> : null}
      {asked ? (
        <PasswordPrompt
          label={t('account.confirm-password')}
          busy={send.isPending}
          onSubmit={(password) => send.mutate(password)}
          onCancel={() => {
            send.reset();
            setAsked(null);
          }}
        />
      ) : null}
      {asked || enrolment || codes ? null : user.totpEnabled ? (
        <>
          <Button onClick={() => setAsked('codes')}>{t('account.new-codes')}</Button>{' '}
          {required ? null : <Button onClick={() => setAsked('disable')}>{t('account.switch-off')}</Button>}
        </>
      ) : (
        <Button type="primary" onClick={() => setAsked('enable')}>
          {t('account.switch-on')}
        </Button>
      )}
    </section>
  );
}
