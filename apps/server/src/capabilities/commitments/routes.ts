import * as contract from '@lianchuang/domain/commitments/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnCommitment } from './act-on-commitment.ts';
import { addCommitment } from './add-commitment.ts';
import { attachCommitmentEvidence } from './attach-commitment-evidence.ts';
import { changeCommitment } from './change-commitment.ts';
import { getCommitment } from './get-commitment.ts';
import { listCommitments } from './list-commitments.ts';
import { readCommitmentEvidence } from './read-commitment-evidence.ts';
import { removeCommitmentEvidence } from './remove-commitment-evidence.ts';

export const commitmentRoutes: RouteEntry[] = [
  read(contract.listCommitments, 'commitments.read', listCommitments),
  read(contract.getCommitment, 'commitments.read', getCommitment),
  write(contract.addCommitment, 'commitments.change', addCommitment),
  write(contract.changeCommitment, 'commitments.change', changeCommitment),
  write(contract.actOnCommitment, 'commitments.change', actOnCommitment),
  direct(contract.attachCommitmentEvidence, 'commitments.change', attachCommitmentEvidence),
  direct(contract.readCommitmentEvidence, 'commitments.read', readCommitmentEvidence),
  write(contract.removeCommitmentEvidence, 'commitments.change', removeCommitmentEvidence),
];
