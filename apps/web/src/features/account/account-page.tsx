import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../lib/sign-out.ts';
import { useSession } from '../../lib/use-session.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Page } from '../../ui/page.tsx';
import { RoleSwitch } from '../../ui/role-switch.tsx';
import { PasswordCard } from './password-card.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';
import './account.css';

/** My account: role, language, password, one-time code. A county role without a code is held here until it has one. */
export function AccountPage() {
  const { t } = useTranslation();
  const { user, mustEnrolTotp } = useSession();
  return (
    <Page
      title={t('account.title')}
      extra={<Button onClick={() => void signOut()}>{t('app.sign-out')}</Button>}
    >
      {mustEnrolTotp ? (
        <Alert
          type="warning"
          showIcon
          title={t('account.must-enrol')}
          description={t('account.must-enrol-hint')}
          style={{ marginBottom: 16 }}
        />
      ) : null}
      <div className="lc-account">
        <div className="lc-account-stack">
          <section className="lc-card">
            <h2>{t('account.me')}</h2>
            <dl>
              <dt>{t('account.name')}</dt>
              <dd>{user.displayName}</dd>
              <dt>{t('account.username')}</dt>
              <dd>{user.username}</dd>
              <dt>{t('common.acting-as')}</dt>
              <dd>
                <RoleSwitch />
              </dd>
              <dt>{t('common.language')}</dt>
              <dd>
                <LanguageSwitch />
              </dd>
            </dl>
          </section>
          {mustEnrolTotp ? null : <PasswordCard />}
        </div>
        <SecondFactorCard />
      </div>
    </Page>
  );
}
