import * as contract from '@lianchuang/domain/returns/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { approveReturn } from './approve-return.ts';
import { approveReturns } from './approve-returns.ts';
import { attachEvidence } from './attach-evidence.ts';
import { getReturn } from './get-return.ts';
import { getSubmission } from './get-submission.ts';
import { listReturns } from './list-returns.ts';
import { readEvidence } from './read-evidence.ts';
import { removeEvidence } from './remove-evidence.ts';
import { reopenReturn } from './reopen-return.ts';
import { saveAnswers } from './save-answers.ts';
import { sendBackReturn } from './send-back-return.ts';
import { submitReturn } from './submit-return.ts';
import { withdrawReturn } from './withdraw-return.ts';

export const returnRoutes: RouteEntry[] = [
  read(contract.listReturns, 'returns.read', listReturns),
  read(contract.getReturn, 'returns.read', getReturn),
  write(contract.saveAnswers, 'returns.fill', saveAnswers),
  write(contract.submitReturn, 'returns.fill', submitReturn),
  write(contract.withdrawReturn, 'returns.fill', withdrawReturn),
  write(contract.sendBackReturn, 'returns.review', sendBackReturn),
  write(contract.approveReturn, 'returns.review', approveReturn),
  write(contract.approveReturns, 'returns.review', approveReturns),
  write(contract.reopenReturn, 'returns.review', reopenReturn),
  read(contract.getSubmission, 'returns.read', getSubmission),
  direct(contract.attachEvidence, 'returns.fill', attachEvidence),
  write(contract.removeEvidence, 'returns.fill', removeEvidence),
  direct(contract.readEvidence, 'returns.read', readEvidence),
];
