import type { BallotBox, enterPaper as contract } from '@lianchuang/domain/ballots/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkAnswers } from './check-answers.ts';
import { presentBox, takeBox } from './store.ts';

/**
 * A pile of paper slips as the first person reads them; nothing is counted before a second person read the same.
 * Throws `not-found`, `not-allowed`, `ballot-over`, `invalid-input`, `more-paper-than-exchanged`.
 */
export async function enterPaper(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<BallotBox> {
  const box = await takeBox(tx, actor, params.id);
  for (const [i, slip] of body.slips.entries()) checkAnswers(box, slip.answers, `slips.${i}.answers`);
  const waiting = await tx.maybe<{ slips: number }>(
    `select coalesce(sum(slips), 0)::integer as slips from ballot_paper
     where county_id = $1 and box_id = $2 and state in ('entered', 'differing')`,
    [tx.countyId, box.id],
  );
  const left = box.exchanged - box.paper - (waiting?.slips ?? 0);
  if (body.slips.length > left)
    throw new ProblemError('more-paper-than-exchanged', 409, { params: { left } });
  await tx.run(
    `insert into ballot_paper (county_id, box_id, id, path, slips, state, first_entry, first_user, first_name)
     values ($1, $2, $3, $4, $5, 'entered', $6, $7, $8)`,
    [
      tx.countyId,
      box.id,
      tx.uuid(),
      box.path,
      body.slips.length,
      JSON.stringify(body.slips),
      actor.userId,
      actor.displayName,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'enter-ballot-paper',
    entity: 'ballot-box',
    entityId: box.id,
    organisation: box.organisation_name,
    detail: { title: box.title, slips: body.slips.length },
  });
  return await presentBox(tx, actor, box);
}
