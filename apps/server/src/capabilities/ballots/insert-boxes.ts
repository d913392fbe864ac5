import { emptyTally, type Purpose } from '@lianchuang/domain/ballots/rules';
import type { WriteTx } from '../../platform/db/database.ts';
import { sealContent } from './box-content.ts';
import type { HeldBy } from './policy.ts';

export interface NewBox {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly heldBy: HeldBy;
  readonly purpose: Purpose;
  readonly title: string;
  readonly questions: readonly string[];
  readonly comments: boolean;
  readonly closesOn: string | null;
}

/** Puts up empty boxes, many at once; the operation they belong to writes the audit row. */
export async function openBoxes(tx: WriteTx, boxes: readonly NewBox[]): Promise<void> {
  await insert(
    tx,
    boxes.map((b) => ({
      ...b,
      content: sealContent(tx, b.id, { tally: emptyTally(b.questions.length), comments: [] }),
      slips: 0,
      paper: 0,
    })),
  );
}

/** Boxes closed long ago, whose voices came on paper, for demonstration data. */
export async function insertClosedBoxes(
  tx: WriteTx,
  boxes: readonly (NewBox & { readonly slips: number; readonly paper: number })[],
): Promise<void> {
  await insert(
    tx,
    boxes.map((b) => ({ ...b, content: null })),
  );
}

type Whole = NewBox & { readonly slips: number; readonly paper: number; readonly content: Buffer | null };

async function insert(tx: WriteTx, boxes: readonly Whole[]): Promise<void> {
  await tx.run(
    `insert into ballot_box (county_id, id, organisation_id, path, held_by, purpose, title, questions, comments, closes_on, content, state, slips, paper)
     select $1, b.id, b.organisation_id, b.path, b.held_by, b.purpose, b.title,
       array(select jsonb_array_elements_text(b.questions)), b.comments, b.closes_on, b.content,
       case when b.content is null then 'closed' else 'open' end, b.slips, b.paper
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::boolean[], $10::date[], $11::bytea[], $12::integer[], $13::integer[])
       as b(id, organisation_id, path, held_by, purpose, title, questions, comments, closes_on, content, slips, paper)`,
    [
      tx.countyId,
      boxes.map((b) => b.id),
      boxes.map((b) => b.organisationId),
      boxes.map((b) => b.path),
      boxes.map((b) => b.heldBy),
      boxes.map((b) => b.purpose),
      boxes.map((b) => b.title),
      boxes.map((b) => JSON.stringify(b.questions)),
      boxes.map((b) => b.comments),
      boxes.map((b) => b.closesOn),
      boxes.map((b) => b.content),
      boxes.map((b) => b.slips),
      boxes.map((b) => b.paper),
    ],
  );
}
