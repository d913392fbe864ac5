import type { Audience } from '@lianchuang/domain/training/contract';
import type { WriteTx } from '../../platform/db/database.ts';

interface Placed {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly by: string;
}
export interface NewTrainingPlan extends Placed {
  readonly quarter: string;
  readonly title: string;
  readonly audience: Audience;
  readonly sessions: number;
  readonly hours: number;
}
export interface NewTrainingSession extends Placed {
  readonly planId: string | null;
  readonly heldOn: string;
  readonly hours: number;
  readonly topic: string;
  readonly teacher: string;
  readonly place: string;
  readonly attendance: readonly {
    readonly organisationId: string;
    readonly path: string;
    readonly members: readonly string[];
  }[];
}

/** Many plans and sessions with who took part, in three statements, for demonstration data (R1.10). */
export async function insertTraining(
  tx: WriteTx,
  plans: readonly NewTrainingPlan[],
  sessions: readonly NewTrainingSession[],
): Promise<void> {
  await tx.run(
    `insert into training_plan (county_id, id, organisation_id, path, quarter, title, audience, sessions, hours, created_by, created_at)
     select $1, p.*, $2 from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::numeric[], $11::text[]) as p`,
    [
      tx.countyId,
      tx.now,
      plans.map((p) => p.id),
      plans.map((p) => p.organisationId),
      plans.map((p) => p.path),
      plans.map((p) => p.quarter),
      plans.map((p) => p.title),
      plans.map((p) => p.audience),
      plans.map((p) => p.sessions),
      plans.map((p) => p.hours),
      plans.map((p) => p.by),
    ],
  );
  await tx.run(
    `insert into training_session (county_id, id, organisation_id, path, plan_id, held_on, hours, topic, teacher, place, created_by, created_at)
     select $1, s.*, s.held_on + interval '34 hours'
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::date[], $7::numeric[], $8::text[], $9::text[], $10::text[], $11::text[])
       as s(id, organisation_id, path, plan_id, held_on, hours, topic, teacher, place, by)`,
    [
      tx.countyId,
      sessions.map((s) => s.id),
      sessions.map((s) => s.organisationId),
      sessions.map((s) => s.path),
      sessions.map((s) => s.planId),
      sessions.map((s) => s.heldOn),
      sessions.map((s) => s.hours),
      sessions.map((s) => s.topic),
      sessions.map((s) => s.teacher),
      sessions.map((s) => s.place),
      sessions.map((s) => s.by),
    ],
  );
  const took = sessions.flatMap((s) => s.attendance.map((a) => ({ sessionId: s.id, ...a })));
  await tx.run(
    `insert into training_attendance (county_id, session_id, organisation_id, path, member_ids)
     select $1, a.session_id, a.organisation_id, a.path, a.members::uuid[]
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as a(session_id, organisation_id, path, members)`,
    [
      tx.countyId,
      took.map((a) => a.sessionId),
      took.map((a) => a.organisationId),
      took.map((a) => a.path),
      took.map((a) => `{${a.members.join(',')}}`),
    ],
  );
}
