import type { BallotBox, settlePaper as contract } from '@lianchuang/domain/ballots/contract';
import { differingSlips } from '@lianchuang/domain/ballots/rules';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkAnswers } from './check-answers.ts';
import { presentBox, readBox } from './store.ts';
import { countPaper, takePaper } from './take-paper.ts';

/**
 * What the slips that were read differently say after both looked again; the pile is counted. Throws `not-found`,
 * `not-allowed`, `ballot-over`, `paper-counted`, `invalid-input` with `slips-to-settle` where it is not just these.
 */
export async function settlePaper(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string; paperId: string }; body: z.output<(typeof contract)['body']> },
): Promise<BallotBox> {
  const paper = await takePaper(tx, actor, params);
  const open = differingSlips(
    paper.first.map((s) => s.answers),
    (paper.second ?? paper.first).map((s) => s.answers),
  );
  const settled = new Map(body.slips.map((s) => [s.slip, s.answers]));
  if (paper.second === null || settled.size !== open.length || open.some((slip) => !settled.has(slip)))
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'slips', code: 'slips-to-settle' }] });
  for (const [i, slip] of body.slips.entries()) checkAnswers(paper.box, slip.answers, `slips.${i}.answers`);
  await countPaper(
    tx,
    actor,
    paper,
    paper.first.map((slip, i) => ({ ...slip, answers: settled.get(i + 1) ?? slip.answers })),
  );
  return await presentBox(tx, actor, await readBox(tx, paper.box.id));
}
