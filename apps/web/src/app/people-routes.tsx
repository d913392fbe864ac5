import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { page } from './shell-route.tsx';

/** Pages of the registers about people: members, teams, selection, development, life, training. */
export const peopleRoutes = [
  createRoute({
    ...page,
    path: '/members',
    component: lazyRouteComponent(() => import('../features/members/members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    ...page,
    path: '/members/structure',
    component: lazyRouteComponent(() => import('../features/members/structure-page.tsx'), 'StructurePage'),
  }),
  createRoute({
    ...page,
    path: '/meetings',
    component: lazyRouteComponent(() => import('../features/life/life-page.tsx'), 'LifePage'),
  }),
  createRoute({
    ...page,
    path: '/meetings/new',
    component: lazyRouteComponent(() => import('../features/life/new-meeting-page.tsx'), 'NewMeetingPage'),
  }),
  createRoute({
    ...page,
    path: '/meetings/$id',
    component: lazyRouteComponent(() => import('../features/life/meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    ...page,
    path: '/meetings/$id/correct',
    component: lazyRouteComponent(
      () => import('../features/life/correct-meeting-page.tsx'),
      'CorrectMeetingPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/training',
    component: lazyRouteComponent(() => import('../features/training/training-page.tsx'), 'TrainingPage'),
  }),
  createRoute({
    ...page,
    path: '/training/$id',
    component: lazyRouteComponent(() => import('../features/training/session-page.tsx'), 'SessionPage'),
  }),
  createRoute({
    ...page,
    path: '/development',
    component: lazyRouteComponent(
      () => import('../features/development/development-page.tsx'),
      'DevelopmentPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/development/$id',
    component: lazyRouteComponent(() => import('../features/development/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    ...page,
    path: '/mobile-members',
    component: lazyRouteComponent(
      () => import('../features/mobile-members/mobile-members-page.tsx'),
      'MobileMembersPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/assigned-posts',
    component: lazyRouteComponent(
      () => import('../features/assigned-posts/assigned-posts-page.tsx'),
      'AssignedPostsPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/selection',
    component: lazyRouteComponent(() => import('../features/selection/selection-page.tsx'), 'SelectionPage'),
  }),
  createRoute({
    ...page,
    path: '/members/duplicates',
    component: lazyRouteComponent(() => import('../features/members/duplicates-page.tsx'), 'DuplicatesPage'),
  }),
  createRoute({
    ...page,
    path: '/selection/elections/$id',
    component: lazyRouteComponent(() => import('../features/selection/election-page.tsx'), 'ElectionPage'),
  }),
  createRoute({
    ...page,
    path: '/members/import',
    component: lazyRouteComponent(() => import('../features/members/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    ...page,
    path: '/members/$id',
    component: lazyRouteComponent(() => import('../features/members/member-page.tsx'), 'MemberPage'),
  }),
  createRoute({
    ...page,
    path: '/member-transfers',
    component: lazyRouteComponent(() => import('../features/members/transfers-page.tsx'), 'TransfersPage'),
  }),
  createRoute({
    ...page,
    path: '/selection/competitions/$id',
    component: lazyRouteComponent(
      () => import('../features/selection/competition-page.tsx'),
      'CompetitionPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/teams',
    component: lazyRouteComponent(() => import('../features/teams/teams-page.tsx'), 'TeamsPage'),
  }),
  createRoute({
    ...page,
    path: '/teams/$id',
    component: lazyRouteComponent(() => import('../features/teams/team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    ...page,
    path: '/coverage',
    component: lazyRouteComponent(() => import('../features/coverage/coverage-page.tsx'), 'CoveragePage'),
  }),
] as const;
