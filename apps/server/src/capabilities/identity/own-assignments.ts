import type { Session } from '@lianchuang/domain/identity/contract';
import type { Role } from '@lianchuang/domain/identity/roles';
import type { ReadTx } from '../../platform/db/database.ts';

/** The roles of the signed-in person, also those outside the part of the tree acted in, in the order given. */
export async function ownAssignments(tx: ReadTx): Promise<Session['assignments']> {
  const rows = await tx.many<{
    assignment_id: string;
    role: Role;
    organisation_id: string;
    kind: string;
    name: string;
  }>('select * from own_assignments()');
  return rows.map((row) => ({
    id: row.assignment_id,
    role: row.role,
    organisation: { id: row.organisation_id, name: row.name, kind: row.kind },
  }));
}
