import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';

/** Pages that open without a session. */
export const openRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: lazyRouteComponent(() => import('../features/setup/setup-page.tsx'), 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/check-in/$code',
    component: lazyRouteComponent(() => import('../features/training/check-in-page.tsx'), 'CheckInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/public',
    component: lazyRouteComponent(
      () => import('../features/public/public-places-page.tsx'),
      'PublicPlacesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/public/$id',
    component: lazyRouteComponent(() => import('../features/public/public-page.tsx'), 'PublicPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ballot',
    component: lazyRouteComponent(() => import('../features/ballot/ballot-page.tsx'), 'BallotPage'),
  }),
] as const;
