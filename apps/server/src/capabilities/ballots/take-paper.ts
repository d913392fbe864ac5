import { withVoice } from '@lianchuang/domain/ballots/rules';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type BoxRow, contentOf, putContent, takeBox } from './store.ts';

export interface PaperSlip {
  readonly answers: readonly number[];
  readonly comment: string;
}
export interface TakenPaper {
  readonly box: BoxRow;
  readonly id: string;
  readonly state: 'entered' | 'differing';
  readonly first: readonly PaperSlip[];
  readonly second: readonly { readonly answers: readonly number[] }[] | null;
  readonly firstUser: string;
}

/** A pile that is not counted yet, with its box held. Throws `not-found`, `not-allowed`, `ballot-over`, `paper-counted`. */
export async function takePaper(
  tx: WriteTx,
  actor: Actor,
  params: { id: string; paperId: string },
): Promise<TakenPaper> {
  const box = await takeBox(tx, actor, params.id);
  const row = await tx.maybe<{
    id: string;
    state: string;
    first_entry: PaperSlip[];
    second_entry: PaperSlip[] | null;
    first_user: string;
  }>(
    'select id, state, first_entry, second_entry, first_user from ballot_paper where county_id = $1 and box_id = $2 and id = $3',
    [tx.countyId, box.id, params.paperId],
  );
  if (!row) throw notFound('ballot-paper');
  if (row.state !== 'entered' && row.state !== 'differing') throw new ProblemError('paper-counted', 409);
  return {
    box,
    id: row.id,
    state: row.state,
    first: row.first_entry,
    second: row.second_entry,
    firstUser: row.first_user,
  };
}

/** Counts a pile that both read alike, and forgets what they entered. */
export async function countPaper(
  tx: WriteTx,
  actor: Actor,
  paper: TakenPaper,
  slips: readonly PaperSlip[],
): Promise<void> {
  const { tally, comments } = contentOf(tx, paper.box);
  await putContent(tx, paper.box, {
    paper: slips.length,
    content: {
      tally: slips.reduce((sum, slip) => withVoice(sum, slip.answers), tally),
      comments: [
        ...comments,
        ...(paper.box.comments ? slips.map((s) => s.comment).filter((text) => text !== '') : []),
      ],
    },
  });
  await endPaper(tx, actor, paper, 'counted', slips.length);
}

/** Ends a pile; its entries are gone. */
export async function endPaper(
  tx: WriteTx,
  actor: Actor,
  paper: TakenPaper,
  state: 'counted' | 'discarded',
  slips: number,
): Promise<void> {
  await tx.run(
    `update ballot_paper set state = $4, first_entry = null, second_entry = null,
       second_user = coalesce(second_user, $5), second_name = coalesce(second_name, $6)
     where county_id = $1 and box_id = $2 and id = $3`,
    [tx.countyId, paper.box.id, paper.id, state, actor.userId, actor.displayName],
  );
  await writeAudit(tx, actor, {
    action: state === 'counted' ? 'count-ballot-paper' : 'discard-ballot-paper',
    entity: 'ballot-box',
    entityId: paper.box.id,
    organisation: paper.box.organisation_name,
    detail: { title: paper.box.title, slips },
  });
}
