import type { issueRemedies as contract } from '@lianchuang/domain/remedies/contract';
import type { z } from 'zod';
import { type AuditActor, writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { definitionFor } from '../campaign/public.ts';
import { selectPeriod } from '../periods/public.ts';
import { openProblems } from './open-problems.ts';

/**
 * Turns proposals of a gap plan into problems with a remedy each, owner and date, all or none, and tells the
 * organisations (R3.5). Throws `unknown-target`, `unknown-organisation`, `due-date-past`, each naming the row.
 */
export async function issueRemedies(
  tx: WriteTx,
  actor: AuditActor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<{ issued: number }> {
  const period = await selectPeriod(tx, body.periodId);
  if (!period) throw new ProblemError('not-found', 404, { params: { what: 'period' } });
  const { definition } = await definitionFor(tx, period);
  if (!definition.targets.some((t) => t.id === body.targetId)) {
    throw new ProblemError('unknown-target', 422, {
      errors: [{ field: 'targetId', code: 'unknown-target' }],
    });
  }
  const places = new Map(
    (
      await tx.many<{ id: string; path: string }>(
        'select id, path from organisation where county_id = $1 and id = any($2) and path >= $3 and path < $4',
        [tx.countyId, body.items.map((i) => i.organisationId), tx.scope.lo, tx.scope.hi],
      )
    ).map((o) => [o.id, o.path]),
  );
  const errors = body.items.flatMap((item, i) => [
    ...(places.has(item.organisationId)
      ? []
      : [{ field: 'organisationId', row: i + 1, code: 'unknown-organisation' }]),
    ...(item.dueOn < tx.today ? [{ field: 'dueOn', row: i + 1, code: 'due-date-past' }] : []),
  ]);
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  await openProblems(
    tx,
    actor,
    body.items.map((item) => ({
      id: tx.uuid(),
      organisationId: item.organisationId,
      path: places.get(item.organisationId) ?? '',
      source: 'score' as const,
      inspectionId: null,
      appraisalId: null,
      periodId: body.periodId,
      targetId: body.targetId,
      title: item.title,
      criteria: item.criteria,
      remedies: [{ id: item.id, title: item.title, owner: item.owner, dueOn: item.dueOn, endState: '' }],
    })),
  );
  await writeAudit(tx, actor, {
    action: 'issue-remedies',
    entity: 'target',
    entityId: body.targetId,
    detail: {
      period: body.periodId,
      remedies: body.items.map((i) => [i.organisationId, i.title, i.owner, i.dueOn]),
    },
  });
  return { issued: body.items.length };
}
