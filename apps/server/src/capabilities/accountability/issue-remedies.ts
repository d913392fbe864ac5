import type { issueRemedies as contract } from '@lianchuang/domain/remedies/contract';
import type { z } from 'zod';
import { type AuditActor, writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { definitionFor } from '../campaign/public.ts';
import { notify } from '../notifications/public.ts';
import { markDirty, selectPeriod } from '../periods/public.ts';

/**
 * Turns proposals of a gap plan into remedies with owner and date, all or none, and tells the organisations (R3.5).
 * Throws `unknown-target`, `unknown-organisation`, `due-date-past`, each naming the row.
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
  await tx.run(
    `insert into remedy (county_id, id, period_id, target_id, organisation_id, title, criteria, owner, due_on, created_by, created_at, path)
     select $1, i.id, $2, $3, i.organisation_id, i.title, string_to_array(i.criteria, ' '), i.owner, i.due_on, $4, $5, i.path
     from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::date[], $12::text[])
       as i(id, organisation_id, title, criteria, owner, due_on, path)`,
    [
      tx.countyId,
      body.periodId,
      body.targetId,
      actor.displayName,
      tx.now,
      body.items.map((i) => i.id),
      body.items.map((i) => i.organisationId),
      body.items.map((i) => i.title),
      body.items.map((i) => i.criteria.join(' ')),
      body.items.map((i) => i.owner),
      body.items.map((i) => i.dueOn),
      body.items.map((i) => places.get(i.organisationId) ?? ''),
    ],
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
  await notify(
    tx,
    body.items.map((item) => ({
      organisations: [item.organisationId],
      roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
      kind: 'remedy-issued',
      params: { title: item.title, owner: item.owner, dueOn: item.dueOn },
      link: '/remedies',
    })),
  );
  await markDirty(tx, body.periodId);
  return { issued: body.items.length };
}
