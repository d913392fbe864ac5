import type { AppraisalDetail } from '@lianchuang/domain/appraisal/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readAppraisal } from './store.ts';

/** One round with its box and, once closed, its result (R4.2). Throws `not-found`. */
export async function getAppraisal(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<AppraisalDetail> {
  return (await readAppraisal(tx, actor, params.id)).detail;
}
