import * as remedies from '@lianchuang/domain/remedies/contract';
import * as responsibilities from '@lianchuang/domain/responsibilities/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnRemedy } from './act-on-remedy.ts';
import { issueRemedies } from './issue-remedies.ts';
import { listRemedies } from './list-remedies.ts';
import { listResponsibilities } from './list-responsibilities.ts';
import { saveResponsibility } from './save-responsibility.ts';

export const accountabilityRoutes: RouteEntry[] = [
  read(remedies.listRemedies, 'remedies.read', listRemedies),
  write(remedies.issueRemedies, 'remedies.issue', issueRemedies),
  write(remedies.actOnRemedy, 'remedies.work', actOnRemedy),
  read(responsibilities.listResponsibilities, 'responsibilities.read', listResponsibilities),
  write(responsibilities.saveResponsibility, 'responsibilities.change', saveResponsibility),
];
