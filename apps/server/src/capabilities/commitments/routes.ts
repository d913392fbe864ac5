import * as contract from '@lianchuang/domain/commitments/contract';
import * as templates from '@lianchuang/domain/commitments/templates-contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnCommitment } from './act-on-commitment.ts';
import { addCommitment } from './add-commitment.ts';
import { addCommitmentTemplate } from './add-commitment-template.ts';
import { attachCommitmentEvidence } from './attach-commitment-evidence.ts';
import { changeCommitment } from './change-commitment.ts';
import { changeCommitmentTemplate } from './change-commitment-template.ts';
import { getCommitment } from './get-commitment.ts';
import { listCommitmentTemplates } from './list-commitment-templates.ts';
import { listCommitments } from './list-commitments.ts';
import { offerCommitmentTemplate } from './offer-commitment-template.ts';
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
  read(templates.listCommitmentTemplates, 'commitments.read', listCommitmentTemplates),
  write(templates.addCommitmentTemplate, 'commitments.templates', addCommitmentTemplate),
  write(templates.changeCommitmentTemplate, 'commitments.templates', changeCommitmentTemplate),
  write(templates.offerCommitmentTemplate, 'commitments.templates', offerCommitmentTemplate),
];
