import { satisfactionOf } from '@lianchuang/domain/appraisal/rules';
import type { Tally } from '@lianchuang/domain/ballots/rules';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertClosedBoxes } from '../ballots/public.ts';

/** A round that was closed and published long ago. */
export interface PastAppraisal {
  readonly id: string;
  readonly boxId: string;
  readonly organisationId: string;
  readonly path: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly tally: Tally;
  readonly voices: number;
  readonly slips: number;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly by: string;
}

/** Many rounds with their results, for demonstration data (R4.2). */
export async function insertAppraisals(tx: WriteTx, rounds: readonly PastAppraisal[]): Promise<void> {
  await insertClosedBoxes(
    tx,
    rounds.map((r) => ({
      id: r.boxId,
      organisationId: r.organisationId,
      path: r.path,
      heldBy: 'above',
      purpose: 'appraisal',
      title: r.title,
      questions: r.questions,
      comments: true,
      closesOn: r.closedOn,
      slips: r.slips,
      paper: r.voices,
    })),
  );
  const overall = rounds.map((r) => satisfactionOf(r.tally[0] ?? []));
  await tx.run(
    `insert into appraisal (county_id, id, organisation_id, path, box_id, state, opened_on, opened_by, closed_on, published_on, voices, tally, content, counted)
     select $1, a.id, a.organisation_id, a.path, a.box_id, 'published', a.opened_on, a.opened_by, a.closed_on, a.closed_on, a.voices, a.tally, a.content, a.counted
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::date[], $7::text[], $8::date[], $9::integer[], $10::jsonb[], $11::integer[], $12::integer[])
       as a(id, organisation_id, path, box_id, opened_on, opened_by, closed_on, voices, tally, content, counted)`,
    [
      tx.countyId,
      rounds.map((r) => r.id),
      rounds.map((r) => r.organisationId),
      rounds.map((r) => r.path),
      rounds.map((r) => r.boxId),
      rounds.map((r) => r.openedOn),
      rounds.map((r) => r.by),
      rounds.map((r) => r.closedOn),
      rounds.map((r) => r.voices),
      rounds.map((r) => JSON.stringify(r.tally)),
      overall.map((o) => o.content),
      overall.map((o) => o.counted),
    ],
  );
}
