import { rightsByRole } from '@lianchuang/domain/identity/roles';
import type { WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** Somebody of the county who acts before there are accounts. */
export function playedBy(tx: WriteTx, role: 'county-officer' | 'branch-secretary', name: string): Actor {
  return {
    userId: `played-${role}`,
    username: role,
    displayName: name,
    role,
    assignmentId: '',
    organisationId: '',
    path: '0.',
    rights: rightsByRole[role],
    scope: systemScope(tx.countyId),
    mustEnrolTotp: false,
    totpEnabled: false,
  };
}
