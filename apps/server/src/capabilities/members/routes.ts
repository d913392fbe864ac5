import * as contract from '@lianchuang/domain/members/contract';
import * as imports from '@lianchuang/domain/members/import-contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addMember } from './add-member.ts';
import { correctMember } from './correct-member.ts';
import { endMembership } from './end-membership.ts';
import { getMember } from './get-member.ts';
import { cancelImport } from './import/cancel-import.ts';
import { commitImport } from './import/commit-import.ts';
import { exportMembers, exportMembersInFull } from './import/export-members.ts';
import { getImport } from './import/get-import.ts';
import { mapImport } from './import/map-import.ts';
import { memberTemplate } from './import/member-template.ts';
import { refusedRows } from './import/refused-rows.ts';
import { startImport } from './import/start-import.ts';
import { issueTransfer } from './issue-transfer.ts';
import { listAlike } from './list-alike.ts';
import { listDestinations } from './list-destinations.ts';
import { listMembers } from './list-members.ts';
import { listTransfers } from './list-transfers.ts';
import { memberStructure } from './member-structure.ts';
import { mergeMembers } from './merge-members.ts';
import { receiveTransfer } from './receive-transfer.ts';
import { returnMember } from './return-member.ts';
import { revealMember } from './reveal-member.ts';
import { stopTransfer } from './stop-transfer.ts';

export const memberRoutes: RouteEntry[] = [
  read(contract.listMembers, 'members.read', listMembers),
  read(contract.memberStructure, 'members.read', memberStructure),
  read(contract.listAlike, 'members.read', listAlike),
  direct(imports.exportMembers, 'members.read', exportMembers),
  direct(imports.exportMembersInFull, 'members.reveal', exportMembersInFull),
  direct(imports.memberTemplate, 'members.change', memberTemplate),
  direct(imports.startMemberImport, 'members.change', startImport),
  direct(imports.getMemberImport, 'members.change', getImport),
  direct(imports.mapMemberImport, 'members.change', mapImport),
  direct(imports.commitMemberImport, 'members.change', commitImport),
  direct(imports.cancelMemberImport, 'members.change', cancelImport),
  direct(imports.refusedMemberRows, 'members.change', refusedRows),
  read(contract.getMember, 'members.read', getMember),
  write(contract.addMember, 'members.change', addMember),
  write(contract.correctMember, 'members.change', correctMember),
  write(contract.endMembership, 'members.change', endMembership),
  write(contract.returnMember, 'members.change', returnMember),
  direct(contract.revealMember, 'members.reveal', revealMember),
  write(contract.mergeMembers, 'members.change', mergeMembers),
  read(contract.listTransfers, 'members.read', listTransfers),
  read(contract.listDestinations, 'members.change', listDestinations),
  write(contract.issueTransfer, 'members.change', issueTransfer),
  write(contract.receiveTransfer, 'members.change', receiveTransfer),
  write(contract.refuseTransfer, 'members.change', stopTransfer('refuse')),
  write(contract.withdrawTransfer, 'members.change', stopTransfer('withdraw')),
];
