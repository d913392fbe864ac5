import type { Session } from '@lianchuang/domain/identity/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { ownAssignments } from './own-assignments.ts';

/** Who is signed in, as what, where, and what they may do: what the web app needs to show the right buttons. */
export async function getSession(tx: ReadTx, actor: Actor): Promise<Session> {
  const county = await tx.maybe<{ name: string; first_year: number; demonstration: boolean }>(
    'select name, first_year, demonstration from county where county_id = $1',
    [tx.countyId],
  );
  const assignments = await ownAssignments(tx);
  const acting = assignments.find((a) => a.id === actor.assignmentId);
  // The role was taken between two statements: as good as not signed in.
  if (!county || !acting) throw new ProblemError('not-signed-in', 401);
  return {
    user: {
      id: actor.userId,
      username: actor.username,
      displayName: actor.displayName,
      totpEnabled: actor.totpEnabled,
    },
    mustEnrolTotp: actor.mustEnrolTotp,
    county: { name: county.name, firstYear: county.first_year, demonstration: county.demonstration },
    today: tx.today,
    acting,
    assignments,
    rights: [...actor.rights],
  };
}
