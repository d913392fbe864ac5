import type { createOrganisation as contract, Organisation } from '@lianchuang/domain/organisations/contract';
import { mayStandUnder, organisationKinds } from '@lianchuang/domain/organisations/kinds';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentOrganisation } from './get-organisation.ts';
import { insertOrganisations, latestOrganisation, selectOrganisation } from './store.ts';

/**
 * Founds an organisation from a date. Throws `unknown-kind`, `kind-not-under`, `supervisor-not-there-then`,
 * `administrator-not-there-then`.
 */
export async function createOrganisation(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Organisation> {
  if (!(organisationKinds as readonly string[]).includes(body.kind)) {
    throw new ProblemError('unknown-kind', 422, { errors: [{ field: 'kind', code: 'unknown-kind' }] });
  }
  await checkSupervisor(tx, body.kind, body.supervisorId, body.from);
  await checkAdministrator(tx, body.id, body.administratorId, body.from);
  await insertOrganisations(tx, [
    {
      id: body.id,
      kind: body.kind,
      name: body.name,
      code: body.code ?? null,
      supervisorId: body.supervisorId,
      administratorId: body.administratorId ?? null,
      foundedOn: body.from,
    },
  ]);
  await writeAudit(tx, actor, {
    action: 'create-organisation',
    entity: 'organisation',
    entityId: body.id,
    organisation: body.name,
    detail: { kind: body.kind, supervisorId: body.supervisorId, from: body.from },
  });
  return presentOrganisation(await latestOrganisation(tx, body.id));
}

/** Whether an organisation is there on a day to be an administrator; names the field when not. */
export async function checkAdministrator(
  tx: WriteTx,
  id: string,
  administratorId: string | null | undefined,
  from: string,
): Promise<void> {
  if (!administratorId) return;
  if (administratorId === id) {
    throw new ProblemError('administrator-itself', 422, {
      errors: [{ field: 'administratorId', code: 'administrator-itself' }],
    });
  }
  const administrator = await selectOrganisation(tx, administratorId, from);
  if (!administrator || (administrator.dissolvedOn !== null && administrator.dissolvedOn <= from)) {
    throw new ProblemError('administrator-not-there-then', 422, {
      errors: [{ field: 'administratorId', code: 'administrator-not-there-then' }],
    });
  }
}

/** Whether a kind may stand under that organisation on that day; names the field when not. */
export async function checkSupervisor(
  tx: WriteTx,
  kind: string,
  supervisorId: string,
  from: string,
): Promise<string> {
  const above = await selectOrganisation(tx, supervisorId, from);
  if (!above || (above.dissolvedOn !== null && above.dissolvedOn <= from)) {
    throw new ProblemError('supervisor-not-there-then', 422, {
      errors: [{ field: 'supervisorId', code: 'supervisor-not-there-then' }],
    });
  }
  if (!mayStandUnder(kind, above.kind)) {
    const params = { kind, above: above.kind };
    throw new ProblemError('kind-not-under', 422, {
      params,
      errors: [{ field: 'supervisorId', code: 'kind-not-under', params }],
    });
  }
  return above.path;
}
