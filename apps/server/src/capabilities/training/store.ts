import type { Audience } from '@lianchuang/domain/training/contract';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';

const withOrganisation = (alias: string): string =>
  `join organisation o on o.county_id = ${alias}.county_id and o.id = ${alias}.organisation_id
   join lateral (select v.name from organisation_version v where v.county_id = ${alias}.county_id and v.organisation_id = ${alias}.organisation_id
     order by v.valid_from desc limit 1) v on true`;

interface Placed {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  version: number;
}

export interface PlanRow extends Placed {
  quarter: string;
  title: string;
  audience: Audience;
  sessions: number;
  hours: number;
  held: number;
  held_hours: number;
}

/** Plans with what was held of them; `where` names `t`. */
export const selectPlans = (where: string): string =>
  `select t.*, v.name as organisation_name, o.kind as organisation_kind, h.held, h.held_hours from training_plan t ${withOrganisation('t')}
   cross join lateral (select count(*) as held, coalesce(sum(s.hours), 0) as held_hours from training_session s
     where s.county_id = t.county_id and s.plan_id = t.id and s.removed_at is null) h
   where ${where}`;

/** One plan in scope. `lock`: held until the transaction ends. Throws `not-found`. */
export async function readPlan(tx: ReadTx, id: string, lock = false): Promise<PlanRow> {
  const row = await tx.maybe<PlanRow>(
    `${selectPlans('t.county_id = $1 and t.id = $2')}${lock ? ' for update of t' : ''}`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('training-plan');
  return row;
}

export interface SessionRow extends Placed {
  plan_id: string | null;
  held_on: string;
  hours: number;
  topic: string;
  teacher: string;
  place: string;
  heads: number;
  created_by: string;
  created_at: string;
}

/** Sessions that were not removed, with how many in sight took part; `where` names `s`. */
export const selectSessions = (where: string): string =>
  `select s.*, v.name as organisation_name, o.kind as organisation_kind,
     coalesce((select sum(a.heads) from training_attendance a where a.county_id = s.county_id and a.session_id = s.id), 0) as heads
   from training_session s ${withOrganisation('s')} where s.removed_at is null and ${where}`;

/** One session that one may see. `lock`: one's own to change, held until the transaction ends. Throws `not-found`. */
export async function readSession(tx: ReadTx, id: string, lock = false): Promise<SessionRow> {
  const row = await tx.maybe<SessionRow>(
    `${selectSessions('s.county_id = $1 and s.id = $2')}${lock ? ' for update of s' : ''}`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('training-session');
  return row;
}

/** An organisation in scope, at or below a path. Throws `unknown-organisation`, naming the field. */
export async function organisationUnder(
  tx: ReadTx,
  id: string,
  lo = tx.scope.lo,
  hi = tx.scope.hi,
): Promise<{ path: string; name: string; kind: string }> {
  const row = await tx.maybe<{ path: string; name: string; kind: string }>(
    `select o.path, o.kind, v.name from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     where o.county_id = $1 and o.id = $2 and o.path >= $3 and o.path < $4`,
    [tx.countyId, id, lo, hi],
  );
  if (!row) {
    throw new ProblemError('unknown-organisation', 422, {
      errors: [{ field: 'organisationId', code: 'unknown-organisation' }],
    });
  }
  return row;
}

/** Counts a session's version up: its list of people changed. */
export async function touchSession(tx: WriteTx, id: string): Promise<void> {
  await tx.run('update training_session set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    id,
  ]);
}
