import { type Role, roles } from '@lianchuang/domain/identity/roles';
import { useTranslation } from 'react-i18next';

/** Accounts of the demonstration county; one click signs in. Never there in a real county. */
export function DemonstrationAccounts(props: {
  accounts: readonly { username: string; password: string; role: Role; organisation: string }[];
  busy: boolean;
  onChoose: (username: string, password: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const place = (role: Role) => roles.indexOf(role);
  const ordered = props.accounts.toSorted((a, b) => place(a.role) - place(b.role));
  return (
    <section className="lc-sign-in-card">
      <h2 style={{ marginTop: 0 }}>{t('sign-in.demonstration')}</h2>
      <p className="lc-muted">{t('sign-in.demonstration-hint')}</p>
      <ul className="lc-sign-in-accounts">
        {ordered.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              disabled={props.busy}
              onClick={() => void props.onChoose(account.username, account.password)}
            >
              <span>{t(`common.role.${account.role}`)}</span>
              <code>{account.username}</code>
              <span className="lc-muted">{account.organisation}</span>
              <code>{account.password}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
