import type { AppraisalDetail } from '@lianchuang/domain/appraisal/contract';
import { resultBlocks } from '@lianchuang/domain/appraisal/result-blocks';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { publish } from '../publications/public.ts';
import type { AppraisalRow } from './store.ts';

/** Puts the result on the organisation's public page (R4.2). Throws `too-few-voices`, `comments-unread`. */
export async function publishAppraisal(
  tx: WriteTx,
  actor: Actor,
  row: AppraisalRow,
  detail: AppraisalDetail,
): Promise<void> {
  if (!detail.tally) throw new ProblemError('too-few-voices', 409, { params: { voices: detail.voices } });
  if (detail.comments.some((c) => c.state === 'unread')) throw new ProblemError('comments-unread', 409);
  await publish(tx, {
    organisation: { id: row.organisation_id, path: row.path },
    kind: 'appraisal',
    sourceId: row.id,
    title: `${detail.title}结果`,
    blocks: resultBlocks({
      questions: detail.questions,
      tally: detail.tally,
      voices: detail.voices,
      comments: detail.comments.filter((c) => c.state === 'shown').map((c) => c.text),
    }),
    publishedBy: actor.displayName,
  });
}
