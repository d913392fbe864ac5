import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { openRoutes } from './open-routes.tsx';
import { PageFailed } from './page-failed.tsx';
import { PageNotFound } from './page-not-found.tsx';
import { PagePending } from './page-pending.tsx';
import { peopleRoutes } from './people-routes.tsx';
import { root } from './root-route.tsx';
import { page, shell, signedIn } from './shell-route.tsx';

const routes = root.addChildren([
  ...openRoutes,
  signedIn.addChildren([
    createRoute({
      getParentRoute: () => signedIn,
      path: '/wall',
      component: lazyRouteComponent(() => import('../features/wall/wall-page.tsx'), 'WallPage'),
    }),
    shell.addChildren([
      ...peopleRoutes,
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
