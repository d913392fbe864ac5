import { getSetup } from '@lianchuang/domain/identity/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ApiError } from '../../lib/api-error.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PublicFrame } from '../../ui/public-frame.tsx';
import { CodeForm } from './code-form.tsx';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { PasswordForm } from './password-form.tsx';
import { signInWithPassword } from './sign-in-with-password.ts';
import './sign-in.css';

/** What another way in said on the way back, `signup_disabled` for example. */
function refusedElsewhere(word: string): ApiError {
  const code = word.toLowerCase().replaceAll('_', '-');
  return new ApiError({ type: 'about:blank', title: code, status: 403, code });
}

/** User name and password, then the one-time code where the account has one; other ways in as buttons (R3.7). */
export function SignInPage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { next, error: elsewhere } = useSearch({ strict: false });
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(elsewhere ? refusedElsewhere(elsewhere) : null);
  const setup = useQuery({ queryKey: ['setup'], queryFn: ({ signal }) => api(getSetup, { signal }) });

  const enter = async () => {
    queryClient.clear();
    // Only a path of this site: an address in the link must not lead elsewhere.
    await navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : '/' });
  };
  const signIn = async (username: string, password: string) => {
    setBusy(true);
    setError(null);
    try {
      const { secondFactor } = await signInWithPassword(username, password);
      if (secondFactor) setStep('code');
      else await enter();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  if (setup.data?.needed) return <Navigate to="/setup" />;
  const accounts = setup.data?.demonstrationUsers ?? [];
  return (
    <PublicFrame title={t('sign-in.title')} subtitle={setup.data?.county?.name ?? t('sign-in.subtitle')}>
      <main className={accounts.length > 0 ? 'lc-sign-in-body lc-two' : 'lc-sign-in-body'} id="main">
        <section className="lc-sign-in-card">
          <h1>{t(step === 'code' ? 'sign-in.code-title' : 'sign-in.title')}</h1>
          <ProblemAlert error={error ?? setup.error} />
          {step === 'code' ? (
            <CodeForm onDone={enter} onBack={() => setStep('password')} />
          ) : (
            <PasswordForm busy={busy} onSubmit={signIn} ways={setup.data?.oidc ?? []} onError={setError} />
          )}
        </section>
        {accounts.length > 0 && step === 'password' ? (
          <DemonstrationAccounts accounts={accounts} busy={busy} onChoose={signIn} />
        ) : null}
      </main>
    </PublicFrame>
  );
}
