import * as remedies from '@lianchuang/domain/remedies/contract';
import * as responsibilities from '@lianchuang/domain/responsibilities/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnRemedy } from './act-on-remedy.ts';
import { addLeadingUnit } from './add-leading-unit.ts';
import { addProblem } from './add-problem.ts';
import { attachRemedyEvidence } from './attach-remedy-evidence.ts';
import { changeLeadingUnit } from './change-leading-unit.ts';
import { endLeadingUnit } from './end-leading-unit.ts';
import { getRemedy } from './get-remedy.ts';
import { issueRemedies } from './issue-remedies.ts';
import { listLeadingUnits } from './list-leading-units.ts';
import { listRemedies } from './list-remedies.ts';
import { listResponsibilities } from './list-responsibilities.ts';
import { planLeadingUnit } from './plan-leading-unit.ts';
import { readRemedyEvidence } from './read-remedy-evidence.ts';
import { removeRemedyEvidence } from './remove-remedy-evidence.ts';
import { saveResponsibility } from './save-responsibility.ts';

export const accountabilityRoutes: RouteEntry[] = [
  read(remedies.listRemedies, 'remedies.read', listRemedies),
  read(remedies.getRemedy, 'remedies.read', getRemedy),
  write(remedies.issueRemedies, 'remedies.issue', issueRemedies),
  write(remedies.addProblem, 'remedies.issue', addProblem),
  direct(remedies.attachRemedyEvidence, 'remedies.work', attachRemedyEvidence),
  write(remedies.removeRemedyEvidence, 'remedies.work', removeRemedyEvidence),
  direct(remedies.readRemedyEvidence, 'remedies.read', readRemedyEvidence),
  write(remedies.actOnRemedy, 'remedies.work', actOnRemedy),
  read(responsibilities.listResponsibilities, 'responsibilities.read', listResponsibilities),
  write(responsibilities.saveResponsibility, 'responsibilities.change', saveResponsibility),
  read(responsibilities.listLeadingUnits, 'responsibilities.read', listLeadingUnits),
  write(responsibilities.addLeadingUnit, 'responsibilities.change', addLeadingUnit),
  write(responsibilities.changeLeadingUnit, 'responsibilities.change', changeLeadingUnit),
  write(responsibilities.planLeadingUnit, 'returns.fill', planLeadingUnit),
  write(responsibilities.endLeadingUnit, 'responsibilities.change', endLeadingUnit),
];
