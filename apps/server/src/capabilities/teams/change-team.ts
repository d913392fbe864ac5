import type { Team } from '@lianchuang/domain/teams/contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Place } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { mayJudge } from './policy.ts';
import { readTeam } from './read-team.ts';
import { holdTeam, makeTeam, touchTeam } from './store.ts';

/** Holds a team at the version the user saw, made where it is 0. Throws `stale-version` with the present team. */
export async function takeTeam(tx: WriteTx, actor: Actor, place: Place, version: number): Promise<void> {
  const present = await holdTeam(tx, place.id);
  if (present !== version) throw stale(await readTeam(tx, actor, place));
  if (present === 0 && !(await makeTeam(tx, place))) throw stale(await readTeam(tx, actor, place));
}

/** What changed, in the audit log and as figures to be computed anew; then the team as it is. */
export async function finishChange(
  tx: WriteTx,
  actor: Actor,
  place: Place,
  change: { action: string; detail: Record<string, unknown>; structure?: boolean },
): Promise<Team> {
  if (change.structure) await touchTeam(tx, place.id);
  await writeAudit(tx, actor, {
    action: change.action,
    entity: 'team',
    entityId: place.id,
    organisation: place.name,
    detail: change.detail,
  });
  await markAllDirty(tx);
  return await readTeam(tx, actor, place);
}

/** Refuses days that have not come yet (`day-in-future`), by field. */
export function mustHaveCome(tx: WriteTx, days: Readonly<Record<string, string | undefined>>): void {
  const errors = Object.entries(days)
    .filter(([, day]) => day !== undefined && day > tx.today)
    .map(([field]) => ({ field, code: 'day-in-future' }));
  if (errors.length > 0) throw invalid(...errors);
}

/** What was entered cannot be so; names each field. */
export function invalid(...errors: ProblemDetail[]): ProblemError {
  return new ProblemError('invalid-input', 422, { errors });
}

/** Throws `not-for-own-team` to whoever would judge their own team. */
export function mustJudge(actor: Actor, place: Place): void {
  if (!mayJudge(actor, place.id)) throw new ProblemError('not-for-own-team', 403);
}
