import type { BallotBox, enterPaperAgain as contract } from '@lianchuang/domain/ballots/contract';
import { differingSlips } from '@lianchuang/domain/ballots/rules';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkAnswers } from './check-answers.ts';
import { presentBox, readBox } from './store.ts';
import { countPaper, takePaper } from './take-paper.ts';

/**
 * The same pile as a second person reads it: counted when both agree, else the differences are shown. Throws
 * `not-found`, `not-allowed`, `ballot-over`, `paper-counted`, `same-person`, `paper-count-differs`, `invalid-input`.
 */
export async function enterPaperAgain(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string; paperId: string }; body: z.output<(typeof contract)['body']> },
): Promise<BallotBox> {
  const paper = await takePaper(tx, actor, params);
  if (paper.firstUser === actor.userId) throw new ProblemError('same-person', 409);
  if (paper.first.length !== body.slips.length)
    throw new ProblemError('paper-count-differs', 409, {
      params: { first: paper.first.length, second: body.slips.length },
    });
  for (const [i, slip] of body.slips.entries()) checkAnswers(paper.box, slip.answers, `slips.${i}.answers`);
  const differing = differingSlips(
    paper.first.map((s) => s.answers),
    body.slips.map((s) => s.answers),
  );
  if (differing.length === 0) await countPaper(tx, actor, paper, paper.first);
  else {
    await tx.run(
      `update ballot_paper set state = 'differing', second_entry = $4, second_user = $5, second_name = $6
       where county_id = $1 and box_id = $2 and id = $3`,
      [tx.countyId, paper.box.id, paper.id, JSON.stringify(body.slips), actor.userId, actor.displayName],
    );
    await writeAudit(tx, actor, {
      action: 'compare-ballot-paper',
      entity: 'ballot-box',
      entityId: paper.box.id,
      organisation: paper.box.organisation_name,
      detail: { title: paper.box.title, differing: differing.length },
    });
  }
  return await presentBox(tx, actor, await readBox(tx, paper.box.id));
}
