import type { attachEvidence as contract } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { formOf } from './get-return.ts';
import { mayFill } from './policy.ts';
import { presentEvidence } from './present.ts';
import { lockReturnRow, readReturnRow, selectAnswers, selectEvidence } from './store.ts';

const limit = 20 * 1024 * 1024;
/** What may be attached; decided by the first bytes, not by what the sender says. */
const kinds: readonly { type: string; starts: readonly number[]; at?: number }[] = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/webp', starts: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46] },
  { type: 'application/vnd.openxmlformats-officedocument', starts: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'application/msword', starts: [0xd0, 0xcf, 0x11, 0xe0] },
];

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
  const part = await request.file();
  if (!part) throw new ProblemError('file-missing', 422);
  let mediaType = '';
  const kept = await platform.files.put(part.file, limit, (firstBytes) => {
    const kind = kinds.find((k) => k.starts.every((byte, i) => firstBytes[(k.at ?? 0) + i] === byte));
    if (!kind) throw new ProblemError('file-type', 422, { params: { name: part.filename.slice(0, 80) } });
    mediaType = kind.type;
  });
  if (kept.size === 0) throw new ProblemError('file-missing', 422);
  if (part.file.truncated) throw new ProblemError('file-too-large', 413, { params: { megabytes: 20 } });
  const name = part.filename.replaceAll(/[\p{Cc}/\\]/gu, '').slice(0, 200) || 'file';
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
    await tx.run(
      'insert into file (county_id, sha256, size, media_type, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [tx.countyId, kept.sha256, kept.size, mediaType, tx.now],
    );
    await tx.run(
      `insert into evidence (county_id, id, return_id, question_id, sha256, name, added_by, added_at, path)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tx.countyId,
        key,
        row.id,
        input.query.questionId,
        kept.sha256,
        name,
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
      detail: { question: input.query.questionId, name, sha256: kept.sha256, size: kept.size },
    });
    return {
      id: key,
      questionId: input.query.questionId,
      name,
      size: kept.size,
      mediaType: mediaType,
      at: tx.now,
      by: actor.displayName,
    };
  });
}
