import type { attachEvidence as contract } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachFile } from '../../platform/files/attach-file.ts';
import { attachableKinds } from '../../platform/files/receive-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { formOf } from './get-return.ts';
import { mayFill } from './policy.ts';
import { presentEvidence } from './present.ts';
import { lockReturnRow, readReturnRow, selectAnswers } from './store.ts';

/**
 * Attaches a file to an answer: photographs, PDF and office documents up to 20 MB.
 * Throws `file-missing`, `file-type`, `file-too-large`, `return-closed`, `answer-locked`. The same key attaches once;
 * with another file it is refused (`idempotency-key-reused`).
 */
export async function attachEvidence(
  call: DirectCall<{ id: string }, { questionId: string }, unknown>,
): Promise<z.output<(typeof contract)['response']>> {
  const { id } = call.input.params;
  const question = call.input.query.questionId;
  const file = await attachFile(call, {
    kinds: attachableKinds,
    read: (tx, lock) => (lock ? lockReturnRow(tx, id) : readReturnRow(tx, id)),
    table: 'evidence',
    of: (row) => ({ return_id: row.id, question_id: question }),
    check: async (tx, row) => {
      if (!mayFill(call.actor, row))
        throw new ProblemError('return-closed', 409, { params: { state: row.state } });
      const { form } = await formOf(tx, row);
      const answer = (await selectAnswers(tx, row.id)).find((a) => a.question_id === question);
      if (!answer || !form.questions.some((q) => q.id === question)) {
        throw new ProblemError('unknown-question', 422, {
          errors: [{ field: question, code: 'unknown-question' }],
        });
      }
      if (!answer.unlocked) throw new ProblemError('answer-locked', 409);
    },
    audit: { action: 'attach-evidence', entity: 'return', detail: { question } },
  });
  return presentEvidence({ ...file, question_id: question });
}
