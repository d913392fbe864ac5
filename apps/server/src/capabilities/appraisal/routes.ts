import * as contract from '@lianchuang/domain/appraisal/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnAppraisal } from './act-on-appraisal.ts';
import { getAppraisal } from './get-appraisal.ts';
import { listAppraisalCommitments } from './list-appraisal-commitments.ts';
import { listAppraisals } from './list-appraisals.ts';
import { openAppraisals } from './open-appraisals.ts';
import { screenComments } from './screen-comments.ts';

export const appraisalRoutes: RouteEntry[] = [
  read(contract.listAppraisals, 'ballots.read', listAppraisals),
  read(contract.getAppraisal, 'ballots.read', getAppraisal),
  read(contract.listAppraisalCommitments, 'ballots.run', listAppraisalCommitments),
  write(contract.openAppraisals, 'ballots.run', openAppraisals),
  write(contract.actOnAppraisal, 'ballots.run', actOnAppraisal),
  write(contract.screenComments, 'ballots.run', screenComments),
];
