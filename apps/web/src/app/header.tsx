import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notificationsQuery } from '../lib/notifications-query.ts';
import { signOut } from '../lib/sign-out.ts';
import { useSession } from '../lib/use-session.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { RoleSwitch } from '../ui/role-switch.tsx';

/** The red bar: product, county, role, messages, language, account. */
export function Header(props: { onMenu: () => void; menuOpen: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <header className="lc-header">
      <Link to="/" className="lc-brand">
        {t('common.product')}
      </Link>
      <span className="lc-county">{session.county.name}</span>
      {session.county.demonstration ? (
        <span className="lc-demonstration">{t('app.demonstration')}</span>
      ) : null}
      <div className="lc-header-tools">
        <span className="lc-header-wide">
          <RoleSwitch />
        </span>
        <Bell />
        <LanguageSwitch />
        <Link to="/account" className="lc-header-wide">
          {session.user.displayName}
        </Link>
        <button type="button" className="lc-header-wide" onClick={() => void signOut()}>
          {t('app.sign-out')}
        </button>
        <MenuButton {...props} />
      </div>
    </header>
  );
}

function Bell() {
  const { t } = useTranslation();
  const { data } = useQuery(notificationsQuery);
  const unread = data?.unread ?? 0;
  return (
    <Link to="/notifications" className="lc-bell" aria-label={t('app.messages', { unread })}>
      <svg viewBox="0 0 24 24" width="20" height="20" fill="currentColor" aria-hidden="true">
        <path d="M12 2a6 6 0 0 0-6 6v4.6L4 16v1h16v-1l-2-3.400V8a6 6 0 0 0-6-6zm0 20a3 3 0 0 0 2.800-3H9.200A3 3 0 0 0 12 22z" />
      </svg>
      {unread > 0 ? <span className="lc-bell-count">{unread > 99 ? '99+' : unread}</span> : null}
    </Link>
  );
}

function MenuButton(props: { onMenu: () => void; menuOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="lc-menu-button"
      aria-expanded={props.menuOpen}
      aria-controls="menu"
      aria-label={t('app.menu')}
      onClick={props.onMenu}
    >
      ☰
    </button>
  );
}
