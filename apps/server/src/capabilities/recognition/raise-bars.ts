import { createHash } from 'node:crypto';
import type { AuditActor } from '../../platform/audit/write-audit.ts';
import { writeAudits } from '../../platform/audit/write-audits.ts';
import type { WriteTx } from '../../platform/db/database.ts';

/** A task that a unit missed, as a rule has found it; the secretary of the unit answers for it. */
export interface MissedTask {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly path: string;
  readonly cause: 'return-missed' | 'target-missed';
  readonly periodId: string;
  readonly targetId: string | null;
  readonly reason: string;
  readonly secretary: { readonly name: string; readonly memberId: string | null } | null;
}

/**
 * Bars units and their secretaries for what they missed (R5.4), once for each task however often the rule is run.
 * Answers how many bars are new.
 */
export async function raiseBars(
  tx: WriteTx,
  actor: AuditActor,
  missed: readonly MissedTask[],
): Promise<number> {
  const bars = missed.flatMap((task) => [
    { id: idOf(task, 'unit'), task, subject: 'unit', name: null, memberId: null },
    ...(task.secretary
      ? [
          {
            id: idOf(task, 'person'),
            task,
            subject: 'person',
            name: task.secretary.name,
            memberId: task.secretary.memberId,
          },
        ]
      : []),
  ]);
  if (bars.length === 0) return 0;
  const raised = await tx.many<{ id: string }>(
    `insert into recognition_bar (county_id, id, organisation_id, path, subject, member_id, person_name, cause, period_id, target_id, reason,
       raised_on, raised_by)
     select $1, b.id, b.organisation_id, b.path, b.subject, b.member_id, b.person_name, b.cause, b.period_id, b.target_id, b.reason, $3, $4
     from jsonb_to_recordset($2::jsonb) as b(id uuid, organisation_id uuid, path text, subject text, member_id uuid, person_name text,
       cause text, period_id text, target_id text, reason text)
     on conflict do nothing returning id`,
    [
      tx.countyId,
      JSON.stringify(
        bars.map(({ id, task, subject, name, memberId }) => ({
          id,
          organisation_id: task.organisationId,
          path: task.path,
          subject,
          member_id: memberId,
          person_name: name,
          cause: task.cause,
          period_id: task.periodId,
          target_id: task.targetId,
          reason: task.reason,
        })),
      ),
      tx.today,
      actor.displayName,
    ],
  );
  const fresh = new Set(raised.map((r) => r.id));
  await writeAudits(
    tx,
    actor,
    bars
      .filter(({ id }) => fresh.has(id))
      .map(({ id, task, name }) => ({
        action: 'raise-bar',
        entity: 'recognition-bar',
        entityId: id,
        organisation: task.organisationName,
        detail: { reason: task.reason, ...(name ? { person: name } : {}) },
      })),
  );
  return fresh.size;
}

/** The same task has the same bar however often the rule is run: a UUID of version 8 made of what was missed. */
function idOf(task: MissedTask, subject: 'unit' | 'person'): string {
  const of = [task.organisationId, subject, task.cause, task.periodId, task.targetId ?? ''].join(' ');
  const hex = createHash('sha256').update(of).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
