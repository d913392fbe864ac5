import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { errorCode } from '../lib/api-error.ts';
import { queryClient } from '../lib/query-client.ts';
import { sessionQuery } from '../lib/use-session.ts';
import { root } from './root-route.tsx';

/** Loads the session before anything below; without one the way leads to sign-in, with where to return to. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    try {
      const session = await queryClient.ensureQueryData(sessionQuery);
      if (session.mustEnrolTotp && location.pathname !== '/account') throw redirect({ to: '/account' });
    } catch (error) {
      if (errorCode(error) !== 'not-signed-in') throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});

export const shell = createRoute({
  getParentRoute: () => signedIn,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
});

/** What every page below the shell has. */
export const page = { getParentRoute: () => shell } as const;
