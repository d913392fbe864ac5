import { randomUUID } from 'node:crypto';
import { memberCard } from './add-test-member.ts';
import type { Tried } from './life-bodies.ts';

/** Ids within bodies of the member register, with everything else right. */
export function memberBodies(own: Readonly<Record<string, string>>): Record<string, Tried[]> {
  return {
    addMember: [
      [
        'id',
        (id) => ({ ...memberCard(own.organisation ?? '', { id }), from: '2009-01-01' }),
        'invalid-input',
        'from',
      ],
      [
        'organisationId',
        (organisationId) => ({ ...memberCard(organisationId) }),
        'unknown-organisation',
        'organisationId',
      ],
    ],
    exportMembersInFull: [['under', (under) => ({ under, reason: '核对' }), 'not-found']],
    returnMember: [
      [
        'organisationId',
        (organisationId) => ({ version: 1, organisationId, on: '2008-10-01', reason: '回来' }),
        'unknown-organisation',
        'organisationId',
      ],
    ],
    mergeMembers: [
      [
        'duplicateId',
        (duplicateId) => ({ version: 1, duplicateId, duplicateVersion: 1, reason: '重复' }),
        'not-found',
      ],
    ],
    issueTransfer: [
      [
        'transferId',
        (transferId) => ({ version: 1, transferId, reason: '迁居' }),
        'invalid-input',
        'toOrganisationId',
      ],
      [
        'toOrganisationId',
        (toOrganisationId) => ({ version: 1, transferId: randomUUID(), toOrganisationId, reason: '迁居' }),
        'unknown-organisation',
        'toOrganisationId',
      ],
    ],
  };
}
