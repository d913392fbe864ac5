import type { mergeOrganisation as contract, Organisation } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import { type AuditActor, writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { presentOrganisation } from './get-organisation.ts';
import { placeUnder } from './move-organisation.ts';
import { noFollowers, type OrganisationFollowers } from './organisation-followers.ts';
import {
  beginVersion,
  endOrganisation,
  latestOrganisation,
  selectOrganisation,
  takeOrganisation,
} from './store.ts';

/**
 * Merges an organisation into another of its kind from a date: what it supervised or administered goes to the other,
 * it ends, and its history stays readable to the heir. Periods opened before keep both. Throws `merge-other-kind`, `merge-into-itself`.
 */
export async function mergeOrganisation(
  tx: WriteTx,
  actor: AuditActor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
  followers: OrganisationFollowers = noFollowers,
): Promise<Organisation> {
  if (params.id === body.intoId)
    throw new ProblemError('merge-into-itself', 422, {
      errors: [{ field: 'intoId', code: 'merge-into-itself' }],
    });
  const row = await takeOrganisation(tx, params.id, body.version, body.from);
  const heir = await selectOrganisation(tx, body.intoId, body.from);
  if (!heir || heir.dissolvedOn !== null) {
    throw new ProblemError('supervisor-not-there-then', 422, {
      errors: [{ field: 'intoId', code: 'supervisor-not-there-then' }],
    });
  }
  if (heir.kind !== row.kind)
    throw new ProblemError('merge-other-kind', 422, {
      errors: [{ field: 'intoId', code: 'merge-other-kind' }],
    });
  if (heir.path.startsWith(row.path))
    throw new ProblemError('would-be-cycle', 422, { errors: [{ field: 'intoId', code: 'would-be-cycle' }] });
  const below = await tx.many<{ id: string }>(
    `select v.organisation_id as id from organisation_version v join organisation o on o.county_id = v.county_id and o.id = v.organisation_id
     where v.county_id = $1 and v.supervisor_id = $2 and v.valid_to is null and o.dissolved_on is null order by o.label`,
    [tx.countyId, row.id],
  );
  for (const { id } of below) {
    const child = await latestOrganisation(tx, id);
    await placeUnder(tx, child, heir.id, laterOf(body.from, child.validFrom), body.reason);
  }
  const administered = await tx.many<{ id: string }>(
    `select v.organisation_id as id from organisation_version v join organisation o on o.county_id = v.county_id and o.id = v.organisation_id
     where v.county_id = $1 and v.administrator_id = $2 and v.valid_to is null and o.dissolved_on is null order by o.label`,
    [tx.countyId, row.id],
  );
  for (const { id } of administered) {
    const child = await latestOrganisation(tx, id);
    const administratorId = id === heir.id ? null : heir.id;
    await beginVersion(tx, child, laterOf(body.from, child.validFrom), { administratorId }, body.reason);
  }
  await followers.merged(tx, actor, {
    id: row.id,
    name: row.name,
    heirId: heir.id,
    heirPath: heir.path,
    heirName: heir.name,
    from: body.from,
  });
  await endOrganisation(tx, row, body.from, body.reason);
  // The heir may read what the merged organisation has handed in.
  await tx.run('select rehome($1, $2, $3)', [tx.countyId, row.path, `${heir.path}${row.label}.`]);
  await writeAudit(tx, actor, {
    action: 'merge-organisation',
    entity: 'organisation',
    entityId: row.id,
    organisation: row.name,
    detail: { into: heir.name, intoId: heir.id, from: body.from, moved: below.length, reason: body.reason },
  });
  return presentOrganisation(await latestOrganisation(tx, row.id));
}

/** The later of two dates written as `2008-09-30`. */
function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
