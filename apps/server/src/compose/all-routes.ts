import { accountabilityRoutes } from '../capabilities/accountability/routes.ts';
import { appraisalRoutes } from '../capabilities/appraisal/routes.ts';
import { auditRoutes } from '../capabilities/audit/routes.ts';
import { ballotRoutes } from '../capabilities/ballots/routes.ts';
import { bulletinRoutes } from '../capabilities/bulletins/routes.ts';
import { campaignRoutes } from '../capabilities/campaign/routes.ts';
import { commitmentFollowers } from '../capabilities/commitments/public.ts';
import { commitmentRoutes } from '../capabilities/commitments/routes.ts';
import { cycleRoutes } from '../capabilities/cycle/routes.ts';
import { developmentRoutes } from '../capabilities/development/routes.ts';
import { dutyReportRoutes } from '../capabilities/duty-reports/routes.ts';
import { identityRoutes } from '../capabilities/identity/routes.ts';
import { inspectionRoutes } from '../capabilities/inspections/routes.ts';
import { memberFollowers } from '../capabilities/members/public.ts';
import { memberRoutes } from '../capabilities/members/routes.ts';
import { notificationRoutes } from '../capabilities/notifications/routes.ts';
import { organisationLifeRoutes } from '../capabilities/organisation-life/routes.ts';
import { inTurn } from '../capabilities/organisations/public.ts';
import { organisationRoutes } from '../capabilities/organisations/routes.ts';
import { pointRoutes } from '../capabilities/points/routes.ts';
import { publicationRoutes } from '../capabilities/publications/routes.ts';
import { recognitionRoutes } from '../capabilities/recognition/routes.ts';
import { returnRoutes } from '../capabilities/returns/routes.ts';
import { scoringRoutes } from '../capabilities/scoring/routes.ts';
import { selectionRoutes } from '../capabilities/selection/routes.ts';
import { serviceRecordRoutes } from '../capabilities/service-records/routes.ts';
import { setupRoutes } from '../capabilities/setup/routes.ts';
import { taskRoutes } from '../capabilities/tasks/routes.ts';
import { teamRoutes } from '../capabilities/teams/routes.ts';
import { trainingRoutes } from '../capabilities/training/routes.ts';
import { weakOrganisationRoutes } from '../capabilities/weak-organisations/routes.ts';
import type { Auth } from '../platform/auth/make-auth.ts';
import type { RouteEntry } from '../platform/http/route-entry.ts';

/** Every route of the API; server, OpenAPI document and the route-table test read this list. */
export const allRoutes = (auth: Pick<Auth, 'oidc'>): RouteEntry[] => [
  ...setupRoutes,
  ...identityRoutes(auth),
  ...taskRoutes,
  ...notificationRoutes,
  ...organisationRoutes(inTurn(memberFollowers, commitmentFollowers)),
  ...campaignRoutes,
  ...memberRoutes,
  ...cycleRoutes,
  ...returnRoutes,
  ...scoringRoutes,
  ...accountabilityRoutes,
  ...weakOrganisationRoutes,
  ...inspectionRoutes,
  ...teamRoutes,
  ...selectionRoutes,
  ...organisationLifeRoutes,
  ...trainingRoutes,
  ...auditRoutes,
  ...developmentRoutes,
  ...publicationRoutes,
  ...recognitionRoutes,
  ...pointRoutes,
  ...ballotRoutes,
  ...appraisalRoutes,
  ...dutyReportRoutes,
  ...commitmentRoutes,
  ...serviceRecordRoutes,
  ...bulletinRoutes,
];
