import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplain } from '../lib/use-explain.ts';
import { useSession } from '../lib/use-session.ts';
import { Header } from './header.tsx';
import { bottomItems, mayOpen, menuItemOf, navGroups, navItems } from './nav-items.ts';
import { PageNotAllowed } from './page-not-allowed.tsx';
import { PagePending } from './page-pending.tsx';
import { useOnline } from './use-online.ts';
import './shell.css';

const ExplainDrawer = lazy(async () => ({
  default: (await import('../features/explain/explain-drawer.tsx')).ExplainDrawer,
}));

// Only where this device has kept something, and after the page works: most devices never need it.
const WaitingUploadsLine = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const kept = (await indexedDB.databases?.().catch(() => [])) ?? [];
  if (!kept.some((database) => database.name === 'lc-drafts')) return { default: () => null };
  return { default: (await import('../features/returns/waiting-uploads-line.tsx')).WaitingUploadsLine };
});

/** Header, menu, page, bottom bar on phones, and Explain over any page. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname } = useLocation();
  const { place } = useExplain();
  const online = useOnline();
  const [menuOpen, setMenuOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => setMenuOpen(false), [pathname]);
  const allowed = mayOpen(pathname, session.rights);
  const items = navItems.filter((item) => session.rights.includes(item.right));
  return (
    <>
      <a className="lc-skip" href="#main">
        {t('app.skip')}
      </a>
      <Header onMenu={() => setMenuOpen(!menuOpen)} menuOpen={menuOpen} />
      {online ? null : (
        <div className="lc-offline" role="status">
          {t('app.offline')}
        </div>
      )}
      <Suspense fallback={null}>
        <WaitingUploadsLine />
      </Suspense>
      <div className="lc-body">
        <nav id="menu" className={menuOpen ? 'lc-side lc-open' : 'lc-side'} aria-label={t('app.menu')}>
          {navGroups.map((group) => {
            const shown = items.filter((item) => item.group === group);
            return shown.length === 0 ? null : (
              <section key={group} aria-labelledby={`menu-${group}`}>
                <h2 id={`menu-${group}`}>{t(`app.nav-group.${group}`)}</h2>
                <ul>
                  {shown.map((item) => (
                    <li key={item.id}>
                      <Link
                        to={item.to}
                        search={keepPeriod}
                        activeOptions={{ exact: item.to === '/', includeSearch: false }}
                        aria-current={menuItemOf(pathname) === item ? 'page' : undefined}
                      >
                        {t(`app.nav.${item.id}`)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </nav>
        <Suspense fallback={<PagePending />}>{allowed ? <Outlet /> : <PageNotAllowed />}</Suspense>
      </div>
      <nav className="lc-bottom" aria-label={t('app.bottom')}>
        {bottomItems
          .filter((item) => mayOpen(item.to, session.rights))
          .map((item) => (
            <Link key={item.id} to={item.to} activeOptions={{ exact: item.to === '/', includeSearch: false }}>
              <span aria-hidden="true">{item.sign}</span>
              {t(`app.bottom.${item.id}`)}
            </Link>
          ))}
      </nav>
      {place ? (
        <Suspense fallback={null}>
          <ExplainDrawer />
        </Suspense>
      ) : null}
    </>
  );
}

function keepPeriod(before: { period?: string | undefined }) {
  return before.period ? { period: before.period } : {};
}
