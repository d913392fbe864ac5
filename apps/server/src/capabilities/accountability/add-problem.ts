import type { addProblem as contract } from '@lianchuang/domain/remedies/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectScoreSeries } from '../figures/public.ts';
import { openPlace } from '../organisations/public.ts';
import { openProblems } from './open-problems.ts';

/**
 * Enters a gap found at an appraisal or otherwise, with its remedies (R3.5); the latest score stands before it.
 * Throws `unknown-organisation`, `due-date-past`.
 */
export async function addProblem(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<z.output<(typeof contract)['response']>> {
  const place = await openPlace(tx, body.organisationId);
  const errors = body.remedies.flatMap((r, i) =>
    r.dueOn < tx.today ? [{ field: 'dueOn', row: i + 1, code: 'due-date-past' }] : [],
  );
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  const latest = (await selectScoreSeries(tx, [place.id])).get(place.id)?.at(-1);
  await openProblems(tx, actor, [
    {
      ...body,
      path: place.path,
      inspectionId: null,
      appraisalId: null,
      periodId: latest?.period_id ?? null,
      targetId: null,
    },
  ]);
  await writeAudit(tx, actor, {
    action: 'add-problem',
    entity: 'problem',
    entityId: body.id,
    organisation: place.name,
    detail: {
      source: body.source,
      title: body.title,
      remedies: body.remedies.map((r) => [r.title, r.owner, r.dueOn]),
    },
  });
  const row = await tx.maybe<{ previous_id: string | null }>(
    'select previous_id from problem where county_id = $1 and id = $2',
    [tx.countyId, body.id],
  );
  return { id: body.id, issued: body.remedies.length, previousId: row?.previous_id ?? null };
}
