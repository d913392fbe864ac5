import type { AuditActor } from '../../platform/audit/write-audit.ts';
import { writeAudits } from '../../platform/audit/write-audits.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { openBoxes } from '../ballots/public.ts';

/** Opens a round with its box at each of the places, with the questions of each (R4.2). */
export async function openRounds(
  tx: WriteTx,
  by: AuditActor,
  places: readonly {
    readonly id: string;
    readonly path: string;
    readonly name: string;
    readonly questions: readonly string[];
  }[],
  body: { readonly title: string; readonly closesOn: string },
): Promise<void> {
  const rounds = places.map((place) => ({ ...place, roundId: tx.uuid(), boxId: tx.uuid() }));
  await openBoxes(
    tx,
    rounds.map((r) => ({
      id: r.boxId,
      organisationId: r.id,
      path: r.path,
      heldBy: 'above',
      purpose: 'appraisal',
      title: body.title,
      questions: r.questions,
      comments: true,
      closesOn: body.closesOn,
    })),
  );
  await tx.run(
    `insert into appraisal (county_id, id, organisation_id, path, box_id, opened_on, opened_by)
     select $1, r.id, r.organisation_id, r.path, r.box_id, $2, $3
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[]) as r(id, organisation_id, path, box_id)`,
    [
      tx.countyId,
      tx.today,
      by.displayName,
      rounds.map((r) => r.roundId),
      rounds.map((r) => r.id),
      rounds.map((r) => r.path),
      rounds.map((r) => r.boxId),
    ],
  );
  await writeAudits(
    tx,
    by,
    rounds.map((r) => ({
      action: 'open-appraisal',
      entity: 'appraisal',
      entityId: r.roundId,
      organisation: r.name,
      detail: { title: body.title, questions: r.questions, closesOn: body.closesOn },
    })),
  );
}
