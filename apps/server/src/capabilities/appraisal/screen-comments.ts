import type { AppraisalDetail, screenComments as contract } from '@lianchuang/domain/appraisal/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishAppraisal, takeAppraisal } from './store.ts';

/** Says which comments others may read, after reading them (R4.2). Throws `not-found`, `not-allowed`, `stale-version`, `wrong-state`. */
export async function screenComments(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<AppraisalDetail> {
  const { row, detail } = await takeAppraisal(tx, actor, params.id, body.version, 'screen');
  const known = new Set(detail.comments.map((c) => c.id));
  if ([...body.shown, ...body.withheld].some((id) => !known.has(id))) throw notFound('appraisal-comment');
  await tx.run(
    `update appraisal_comment set state = case when id = any($3::uuid[]) then 'shown' else 'withheld' end
     where county_id = $1 and appraisal_id = $2 and (id = any($3::uuid[]) or id = any($4::uuid[]))`,
    [tx.countyId, row.id, body.shown, body.withheld],
  );
  return await finishAppraisal(tx, actor, row, 'screen-appraisal-comments', {
    shown: body.shown.length,
    withheld: body.withheld.length,
  });
}
