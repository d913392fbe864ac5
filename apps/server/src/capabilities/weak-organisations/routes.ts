import * as contract from '@lianchuang/domain/weak-organisations/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { appraiseWeakOrganisation } from './appraise-weak-organisation.ts';
import { listWeakOrganisations } from './list-weak-organisations.ts';
import { nameWeakOrganisation } from './name-weak-organisation.ts';
import { planWeakOrganisation } from './plan-weak-organisation.ts';
import { reportWeakProgress } from './report-weak-progress.ts';

export const weakOrganisationRoutes: RouteEntry[] = [
  read(contract.listWeakOrganisations, 'remedies.read', listWeakOrganisations),
  write(contract.nameWeakOrganisation, 'remedies.issue', nameWeakOrganisation),
  write(contract.planWeakOrganisation, 'remedies.issue', planWeakOrganisation),
  write(contract.reportWeakProgress, 'remedies.work', reportWeakProgress),
  write(contract.appraiseWeakOrganisation, 'remedies.issue', appraiseWeakOrganisation),
];
