import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import { errorCode } from '../lib/api-error.ts';
import { queryClient } from '../lib/query-client.ts';
import { sessionQuery } from '../lib/use-session.ts';
import { openRoutes } from './open-routes.tsx';
import { PageFailed } from './page-failed.tsx';
import { PageNotFound } from './page-not-found.tsx';
import { PagePending } from './page-pending.tsx';
import { root } from './root-route.tsx';

/** Loads the session before anything below; without one the way leads to sign-in, with where to return to. */
const signedIn = createRoute({
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

const shell = createRoute({
  getParentRoute: () => signedIn,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
});

const page = { getParentRoute: () => shell } as const;

const routes = root.addChildren([
  ...openRoutes,
  signedIn.addChildren([
    createRoute({
      getParentRoute: () => signedIn,
      path: '/wall',
      component: lazyRouteComponent(() => import('../features/wall/wall-page.tsx'), 'WallPage'),
    }),
    shell.addChildren([
      createRoute({
        ...page,
        path: '/',
        component: lazyRouteComponent(() => import('../features/tasks/tasks-page.tsx'), 'TasksPage'),
      }),
      createRoute({
        ...page,
        path: '/publications',
        component: lazyRouteComponent(
          () => import('../features/publications/publications-page.tsx'),
          'PublicationsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/appraisals',
        component: lazyRouteComponent(
          () => import('../features/appraisals/appraisals-page.tsx'),
          'AppraisalsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/appraisals/$id',
        component: lazyRouteComponent(
          () => import('../features/appraisals/appraisal-page.tsx'),
          'AppraisalPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/duty-reports',
        component: lazyRouteComponent(
          () => import('../features/duty-reports/duty-reports-page.tsx'),
          'DutyReportsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/duty-reports/$id',
        component: lazyRouteComponent(
          () => import('../features/duty-reports/duty-report-page.tsx'),
          'DutyReportPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/commitments',
        component: lazyRouteComponent(
          () => import('../features/commitments/commitments-page.tsx'),
          'CommitmentsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/commitments/$id',
        component: lazyRouteComponent(
          () => import('../features/commitments/commitment-page.tsx'),
          'CommitmentPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/service-cards',
        component: lazyRouteComponent(
          () => import('../features/service-records/service-cards-page.tsx'),
          'ServiceCardsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/bulletins',
        component: lazyRouteComponent(
          () => import('../features/bulletins/bulletins-page.tsx'),
          'BulletinsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/bulletins/$id',
        component: lazyRouteComponent(
          () => import('../features/bulletins/bulletin-page.tsx'),
          'BulletinPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/overview',
        component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
      }),
      createRoute({
        ...page,
        path: '/organisations',
        component: lazyRouteComponent(
          () => import('../features/organisations/organisations-page.tsx'),
          'OrganisationsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/organisations/$id',
        component: lazyRouteComponent(
          () => import('../features/organisations/organisation-page.tsx'),
          'OrganisationPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/returns',
        component: lazyRouteComponent(() => import('../features/returns/returns-page.tsx'), 'ReturnsPage'),
      }),
      createRoute({
        ...page,
        path: '/returns/$id',
        component: lazyRouteComponent(() => import('../features/returns/return-page.tsx'), 'ReturnPage'),
      }),
      createRoute({
        ...page,
        path: '/review',
        component: lazyRouteComponent(
          () => import('../features/review/review-queue-page.tsx'),
          'ReviewQueuePage',
        ),
      }),
      createRoute({
        ...page,
        path: '/review/$id',
        component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
      }),
      createRoute({
        ...page,
        path: '/targets',
        component: lazyRouteComponent(() => import('../features/targets/targets-page.tsx'), 'TargetsPage'),
      }),
      createRoute({
        ...page,
        path: '/targets/$id',
        component: lazyRouteComponent(() => import('../features/targets/target-page.tsx'), 'TargetPage'),
      }),
      createRoute({
        ...page,
        path: '/plan/$target',
        component: lazyRouteComponent(() => import('../features/plan/plan-page.tsx'), 'PlanPage'),
      }),
      createRoute({
        ...page,
        path: '/remedies',
        component: lazyRouteComponent(() => import('../features/remedies/remedies-page.tsx'), 'RemediesPage'),
      }),
      createRoute({
        ...page,
        path: '/members',
        component: lazyRouteComponent(() => import('../features/members/members-page.tsx'), 'MembersPage'),
      }),
      createRoute({
        ...page,
        path: '/members/structure',
        component: lazyRouteComponent(
          () => import('../features/members/structure-page.tsx'),
          'StructurePage',
        ),
      }),
      createRoute({
        ...page,
        path: '/meetings',
        component: lazyRouteComponent(() => import('../features/life/life-page.tsx'), 'LifePage'),
      }),
      createRoute({
        ...page,
        path: '/meetings/new',
        component: lazyRouteComponent(
          () => import('../features/life/new-meeting-page.tsx'),
          'NewMeetingPage',
        ),
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
        path: '/recognition',
        component: lazyRouteComponent(
          () => import('../features/recognition/recognition-page.tsx'),
          'RecognitionPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/weak-organisations',
        component: lazyRouteComponent(
          () => import('../features/weak-organisations/weak-organisations-page.tsx'),
          'WeakOrganisationsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/recognition/$id',
        component: lazyRouteComponent(
          () => import('../features/recognition/nomination-page.tsx'),
          'NominationPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/inspections',
        component: lazyRouteComponent(
          () => import('../features/inspections/inspections-page.tsx'),
          'InspectionsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/points',
        component: lazyRouteComponent(() => import('../features/points/points-page.tsx'), 'PointsPage'),
      }),
      createRoute({
        ...page,
        path: '/inspections/$id',
        component: lazyRouteComponent(
          () => import('../features/inspections/inspection-page.tsx'),
          'InspectionPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/selection',
        component: lazyRouteComponent(
          () => import('../features/selection/selection-page.tsx'),
          'SelectionPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/members/duplicates',
        component: lazyRouteComponent(
          () => import('../features/members/duplicates-page.tsx'),
          'DuplicatesPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/selection/elections/$id',
        component: lazyRouteComponent(
          () => import('../features/selection/election-page.tsx'),
          'ElectionPage',
        ),
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
        component: lazyRouteComponent(
          () => import('../features/members/transfers-page.tsx'),
          'TransfersPage',
        ),
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
      createRoute({
        ...page,
        path: '/responsibilities',
        component: lazyRouteComponent(
          () => import('../features/responsibilities/responsibilities-page.tsx'),
          'ResponsibilitiesPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/campaign',
        component: lazyRouteComponent(() => import('../features/campaign/campaign-page.tsx'), 'CampaignPage'),
      }),
      createRoute({
        ...page,
        path: '/periods',
        component: lazyRouteComponent(() => import('../features/periods/periods-page.tsx'), 'PeriodsPage'),
      }),
      createRoute({
        ...page,
        path: '/users',
        component: lazyRouteComponent(() => import('../features/users/users-page.tsx'), 'UsersPage'),
      }),
      createRoute({
        ...page,
        path: '/audit',
        component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
      }),
      createRoute({
        ...page,
        path: '/notifications',
        component: lazyRouteComponent(
          () => import('../features/notifications/notifications-page.tsx'),
          'NotificationsPage',
        ),
      }),
      createRoute({
        ...page,
        path: '/account',
        component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
      }),
    ]),
  ]),
]);

const asText = (value: string) => value;

/** All routes of the web app; pages are loaded when they are first opened. */
export const router = createRouter({
  routeTree: routes,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: PageNotFound,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  parseSearch: parseSearchWith(asText),
  stringifySearch: stringifySearchWith(String),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
