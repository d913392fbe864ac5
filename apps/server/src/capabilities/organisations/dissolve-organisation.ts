import type {
  dissolveOrganisation as contract,
  Organisation,
} from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentOrganisation } from './get-organisation.ts';
import type { OrganisationFollowers } from './organisation-followers.ts';
import { endOrganisation, latestOrganisation, takeOrganisation } from './store.ts';

/**
 * Ends an organisation from a date; its records stay. Throws `organisation-has-members` while others stand below it,
 * `county-committee-stays` for the root of the tree.
 */
export async function dissolveOrganisation(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
  followers: OrganisationFollowers,
): Promise<Organisation> {
  const row = await takeOrganisation(tx, params.id, body.version, body.from);
  if (row.supervisorId === null) throw new ProblemError('county-committee-stays', 409);
  const below = await tx.maybe<{ n: number }>(
    `select count(*) as n from organisation_version v join organisation o on o.county_id = v.county_id and o.id = v.organisation_id
     where v.county_id = $1 and v.supervisor_id = $2 and v.valid_to is null and (o.dissolved_on is null or o.dissolved_on > $3)`,
    [tx.countyId, row.id, body.from],
  );
  if ((below?.n ?? 0) > 0) {
    throw new ProblemError('organisation-has-members', 409, { params: { count: below?.n ?? 0 } });
  }
  await followers.dissolving(tx, row.id);
  await endOrganisation(tx, row, body.from, body.reason);
  await writeAudit(tx, actor, {
    action: 'dissolve-organisation',
    entity: 'organisation',
    entityId: row.id,
    organisation: row.name,
    detail: { from: body.from, reason: body.reason },
  });
  return presentOrganisation(await latestOrganisation(tx, row.id));
}
