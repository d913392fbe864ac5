import type { attachEvidence as contract } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachableKinds, noteFile, receiveFile } from '../../platform/files/receive-file.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { formOf } from './get-return.ts';
import { mayFill } from './policy.ts';
import { presentEvidence } from './present.ts';
import { lockReturnRow, readReturnRow, selectAnswers, selectEvidence } from './store.ts';

/**
 * Attaches a file to an answer: photographs, PDF and office documents up to 20 MB.
 * Throws `file-missing`, `file-type`, `file-too-large`, `return-closed`, `answer-locked`. The same key attaches once;
 * with another file it is refused (`idempotency-key-reused`).
 */
export async function attachEvidence({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, { questionId: string }, unknown>): Promise<
  z.output<(typeof contract)['response']>
> {
  const key = idempotencyKey(request);
  // Refused before a byte is kept, when the return is out of reach.
  await platform.db.read(actor.scope, (tx) => readReturnRow(tx, input.params.id));
  const kept = await receiveFile(platform.files, request, attachableKinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await lockReturnRow(tx, input.params.id);
    const before = (await selectEvidence(tx, row.id)).find((e) => e.id === key);
    if (before) {
      if (before.sha256 !== kept.sha256 || before.question_id !== input.query.questionId)
        throw new ProblemError('idempotency-key-reused', 409);
      return presentEvidence(before);
    }
    if (!mayFill(actor, row)) throw new ProblemError('return-closed', 409, { params: { state: row.state } });
    const { form } = await formOf(tx, row);
    const answer = (await selectAnswers(tx, row.id)).find((a) => a.question_id === input.query.questionId);
    if (!answer || !form.questions.some((q) => q.id === input.query.questionId)) {
      throw new ProblemError('unknown-question', 422, {
        errors: [{ field: input.query.questionId, code: 'unknown-question' }],
      });
    }
    if (!answer.unlocked) throw new ProblemError('answer-locked', 409);
    await noteFile(tx, kept);
    await tx.run(
      `insert into evidence (county_id, id, return_id, question_id, sha256, name, added_by, added_at, path)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tx.countyId,
        key,
        row.id,
        input.query.questionId,
        kept.sha256,
        kept.name,
        actor.displayName,
        tx.now,
        row.path,
      ],
    );
    await writeAudit(tx, actor, {
      action: 'attach-evidence',
      entity: 'return',
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { question: input.query.questionId, name: kept.name, sha256: kept.sha256, size: kept.size },
    });
    return {
      id: key,
      questionId: input.query.questionId,
      name: kept.name,
      size: kept.size,
      mediaType: kept.mediaType,
      at: tx.now,
      by: actor.displayName,
    };
  });
}
