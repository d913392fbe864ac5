import type {
  TrainingPlan,
  TrainingSession,
  TrainingSessionSummary,
} from '@lianchuang/domain/training/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { mayChange, mayShowCode } from './policy.ts';
import type { PlanRow, SessionRow } from './store.ts';

const refOf = (row: { organisation_id: string; organisation_name: string; organisation_kind: string }) => ({
  id: row.organisation_id,
  name: row.organisation_name,
  kind: row.organisation_kind,
});

export function presentPlan(row: PlanRow, actor: Actor): TrainingPlan {
  const change = mayChange(actor, row);
  return {
    id: row.id,
    organisation: refOf(row),
    quarter: row.quarter,
    title: row.title,
    audience: row.audience,
    sessions: row.sessions,
    hours: row.hours,
    held: row.held,
    heldHours: row.held_hours,
    version: row.version,
    may: { change, remove: change && row.held === 0 },
  };
}

export function presentSessionSummary(row: SessionRow): TrainingSessionSummary {
  return {
    id: row.id,
    organisation: refOf(row),
    planId: row.plan_id,
    heldOn: row.held_on,
    hours: row.hours,
    topic: row.topic,
    teacher: row.teacher,
    place: row.place,
    heads: row.heads,
    version: row.version,
  };
}

/** A session with the people in sight who took part, by organisation, as every operation answers with it. */
export async function presentSession(tx: ReadTx, actor: Actor, row: SessionRow): Promise<TrainingSession> {
  const plan = row.plan_id
    ? await tx.maybe<{ title: string }>('select title from training_plan where county_id = $1 and id = $2', [
        tx.countyId,
        row.plan_id,
      ])
    : undefined;
  const lists = await tx.many<{ id: string; name: string; kind: string; member_ids: string[] }>(
    `select o.id, v.name, o.kind, a.member_ids from training_attendance a
     ${joinOrganisation('a')}
     where a.county_id = $1 and a.session_id = $2 and a.path >= $3 and a.path < $4 order by v.sort_key, o.id`,
    [tx.countyId, row.id, tx.scope.lo, tx.scope.hi],
  );
  const names = new Map(
    (
      await tx.many<{ id: string; name: string }>(
        'select id, name from member_names($1, $2) order by sort_key, id',
        [tx.countyId, lists.flatMap((l) => l.member_ids)],
      )
    ).map((m) => [m.id, m.name]),
  );
  const change = mayChange(actor, row);
  return {
    ...presentSessionSummary(row),
    planTitle: plan?.title ?? null,
    createdBy: row.created_by,
    createdAt: row.created_at,
    attendance: lists.map(({ member_ids, ...organisation }) => {
      const took = new Set(member_ids);
      return {
        organisation,
        members: [...names].filter(([id]) => took.has(id)).map(([id, name]) => ({ id, name })),
      };
    }),
    may: { change, remove: change, code: mayShowCode(actor, row, tx.today) },
  };
}
