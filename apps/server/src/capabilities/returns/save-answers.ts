import type { saveAnswers as contract } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { asksTwoNumbers, checkAnswer, type GivenAnswer } from './check-answer.ts';
import { formOf, presentReturn } from './get-return.ts';
import { mayFill } from './policy.ts';
import { lockReturnRow, selectAnswers } from './store.ts';

/**
 * Keeps answers as they are typed; all of the call or nothing. A typed answer counts as confirmed.
 * Throws `stale-version` with the return as it is now, `return-closed`, `answer-locked`, and one error per bad figure.
 */
export async function saveAnswers(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<z.output<(typeof contract)['response']>> {
  const row = await lockReturnRow(tx, params.id);
  if (!mayFill(actor, row)) throw new ProblemError('return-closed', 409, { params: { state: row.state } });
  if (row.version !== body.version) throw stale(await presentReturn(tx, actor, row));
  const { form, version } = await formOf(tx, row);
  const present = new Map((await selectAnswers(tx, row.id)).map((a) => [a.question_id, a]));
  const errors: ProblemDetail[] = [];
  const changed: (GivenAnswer & { measure: string | null; source: string })[] = [];
  for (const given of body.answers) {
    const question = form.questions.find((q) => q.id === given.questionId);
    const before = present.get(given.questionId);
    if (!question || !before) {
      errors.push({ field: given.questionId, code: 'unknown-question' });
      continue;
    }
    if (!before.unlocked) {
      errors.push({ field: given.questionId, code: 'answer-locked' });
      continue;
    }
    const merged = {
      questionId: given.questionId,
      value: given.value === undefined ? before.value : given.value,
      numerator: given.numerator === undefined ? before.numerator : given.numerator,
      denominator: given.denominator === undefined ? before.denominator : given.denominator,
      text: given.text === undefined ? before.text : given.text,
      notApplicable: given.notApplicable ?? before.not_applicable,
    };
    if (asksTwoNumbers(version.definition, question)) {
      const { numerator: n, denominator: d } = merged;
      merged.value = n === null || d === null || d === 0 ? null : n / d;
    }
    errors.push(...checkAnswer(version.definition, question, merged));
    const typed =
      given.value !== undefined ||
      given.numerator !== undefined ||
      given.denominator !== undefined ||
      given.text !== undefined ||
      given.notApplicable !== undefined;
    const empty =
      merged.value === null &&
      merged.numerator === null &&
      merged.denominator === null &&
      (merged.text === null || merged.text.trim() === '') &&
      !merged.notApplicable;
    changed.push({
      ...merged,
      confirmed: empty ? false : (given.confirmed ?? (typed || before.confirmed)),
      measure: question.measure ?? null,
      source: empty ? 'none' : typed ? 'typed' : before.source,
    });
  }
  if (errors.length > 0) throw new ProblemError('invalid-answers', 422, { errors });
  await tx.run(
    `update return_answer a set value = c.value, numerator = c.numerator, denominator = c.denominator, text = c.text,
       not_applicable = c.na, confirmed = c.confirmed, source = c.source, updated_by = $11, updated_at = $12
     from unnest($3::text[], $4::numeric[], $5::numeric[], $6::numeric[], $7::text[], $8::boolean[], $9::boolean[], $10::text[])
       as c(question_id, value, numerator, denominator, text, na, confirmed, source)
     where a.county_id = $1 and a.return_id = $2 and a.question_id = c.question_id`,
    [
      tx.countyId,
      row.id,
      changed.map((c) => c.questionId),
      changed.map((c) => c.value),
      changed.map((c) => c.numerator),
      changed.map((c) => c.denominator),
      changed.map((c) => c.text),
      changed.map((c) => c.notApplicable),
      changed.map((c) => c.confirmed),
      changed.map((c) => c.source),
      actor.displayName,
      tx.now,
    ],
  );
  await tx.run(
    `update return set version = version + 1,
       answered = (select count(*) from return_answer a where a.county_id = $1 and a.return_id = $2 and a.confirmed)
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id],
  );
  await writeAudit(tx, actor, {
    action: 'save-answers',
    entity: 'return',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      period: row.period_id,
      answers: changed.map((c) => [c.questionId, c.notApplicable ? 'n/a' : (c.text ?? c.value)]),
    },
  });
  const after = await presentReturn(tx, actor, await lockReturnRow(tx, row.id));
  const touched = new Set(changed.map((c) => c.questionId));
  return {
    version: after.version,
    savedAt: tx.now,
    progress: after.progress,
    answers: after.answers.filter((a) => touched.has(a.questionId)),
  };
}
