import type { renameOrganisation as contract, Organisation } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import { type AuditActor, writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { presentOrganisation } from './get-organisation.ts';
import { beginVersion, latestOrganisation, takeOrganisation } from './store.ts';

/** Gives an organisation another name from a date; earlier periods keep the old one. */
export async function renameOrganisation(
  tx: WriteTx,
  actor: AuditActor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Organisation> {
  const row = await takeOrganisation(tx, params.id, body.version, body.from);
  await beginVersion(tx, row, body.from, { name: body.name }, body.reason);
  await writeAudit(tx, actor, {
    action: 'rename-organisation',
    entity: 'organisation',
    entityId: row.id,
    organisation: body.name,
    detail: { before: row.name, from: body.from, reason: body.reason },
  });
  return presentOrganisation(await latestOrganisation(tx, row.id));
}
