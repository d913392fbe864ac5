import type { Audience } from '@lianchuang/domain/training/contract';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { findPlace, joinOrganisation, type Place, unknownPlace } from '../organisations/public.ts';

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
  `select t.*, v.name as organisation_name, o.kind as organisation_kind, h.held, h.held_hours from training_plan t ${joinOrganisation('t')}
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
   from training_session s ${joinOrganisation('s')} where s.removed_at is null and ${where}`;

/** One session that one may see. `lock`: one's own to change, held until the transaction ends. Throws `not-found`. */
export async function readSession(tx: ReadTx, id: string, lock = false): Promise<SessionRow> {
  const row = await tx.maybe<SessionRow>(
    `${selectSessions('s.county_id = $1 and s.id = $2')}${lock ? ' for update of s' : ''}`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('training-session');
  return row;
}

/** An organisation at or below a path. Throws `unknown-organisation`, naming the field. */
export async function organisationUnder(
  tx: ReadTx,
  id: string,
  lo = tx.scope.lo,
  hi = tx.scope.hi,
): Promise<Place> {
  const place = await findPlace(tx, id);
  if (!place || place.path < lo || place.path >= hi) throw unknownPlace();
  return place;
}

/** Counts a session's version up: its list of people changed. */
export async function touchSession(tx: WriteTx, id: string): Promise<void> {
  await tx.run('update training_session set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    id,
  ]);
}
