import type { moveOrganisation as contract, Organisation } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkAdministrator, checkSupervisor } from './create-organisation.ts';
import { presentOrganisation } from './get-organisation.ts';
import { beginVersion, latestOrganisation, type OrganisationRow, takeOrganisation } from './store.ts';

/**
 * Puts an organisation, with all below it, under another supervisor from a date. Periods opened before keep the tree
 * they had; who may read its records follows the new place. Throws `kind-not-under`, `would-be-cycle`.
 */
export async function moveOrganisation(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Organisation> {
  const row = await takeOrganisation(tx, params.id, body.version, body.from);
  await checkAdministrator(tx, row.id, body.administratorId, body.from);
  const administrator = body.administratorId === undefined ? {} : { administratorId: body.administratorId };
  await placeUnder(tx, row, body.supervisorId, body.from, body.reason, administrator);
  await writeAudit(tx, actor, {
    action: 'move-organisation',
    entity: 'organisation',
    entityId: row.id,
    organisation: row.name,
    detail: { before: row.supervisorId, after: body.supervisorId, from: body.from, reason: body.reason },
  });
  return presentOrganisation(await latestOrganisation(tx, row.id));
}

/** The move itself: a new version from the date, and the access paths of the subtree. */
export async function placeUnder(
  tx: WriteTx,
  row: OrganisationRow,
  supervisorId: string,
  from: string,
  reason: string | undefined,
  change: { administratorId?: string | null } = {},
): Promise<void> {
  const above = await checkSupervisor(tx, row.kind, supervisorId, from);
  if (above.startsWith(row.path)) {
    throw new ProblemError('would-be-cycle', 422, {
      errors: [{ field: 'supervisorId', code: 'would-be-cycle' }],
    });
  }
  await beginVersion(tx, row, from, { supervisorId, ...change }, reason);
  await tx.run('select rehome($1, $2, $3)', [tx.countyId, row.path, `${above}${row.label}.`]);
}
