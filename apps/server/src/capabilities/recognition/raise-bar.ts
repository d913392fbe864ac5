import type { Bar, raiseBar as contract } from '@lianchuang/domain/recognition/bars-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectMembersById } from '../members/public.ts';
import { openPlace } from '../organisations/public.ts';
import { type BarRow, presentBar, selectBars } from './bars-store.ts';

/** A bar by decision of the county (R5.4). Throws `unknown-organisation`, `unknown-member`. */
export async function raiseBar(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Bar> {
  const place = await openPlace(tx, body.organisationId);
  const member = body.memberId ? (await selectMembersById(tx, [body.memberId]))[0] : undefined;
  if (body.memberId && member?.organisation_id !== place.id) {
    throw new ProblemError('unknown-member', 422, {
      errors: [{ field: 'memberId', code: 'unknown-member' }],
    });
  }
  await tx.run(
    `insert into recognition_bar (county_id, id, organisation_id, path, subject, member_id, person_name, cause, reason, raised_on, raised_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'decision', $8, $9, $10)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      member ? 'person' : 'unit',
      member?.id ?? null,
      member?.name ?? null,
      body.reason,
      tx.today,
      actor.displayName,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'raise-bar',
    entity: 'recognition-bar',
    entityId: body.id,
    organisation: place.name,
    detail: { reason: body.reason, ...(member ? { person: member.name } : {}) },
  });
  const row = await tx.maybe<BarRow>(`${selectBars} and b.id = $2`, [tx.countyId, body.id]);
  if (!row) throw notFound('recognition-bar');
  return presentBar(row);
}
