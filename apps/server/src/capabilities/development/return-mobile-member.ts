import type {
  returnMobileMember as contract,
  MobileMember,
} from '@lianchuang/domain/development/mobile-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { oneMobile, takeMobile } from './mobile-store.ts';
import { checkDay } from './places.ts';

/** The member is back (R1.6). Throws `already-back`, and `invalid-input` for a day before they left. */
export async function returnMobileMember(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<MobileMember> {
  const row = await takeMobile(tx, actor, params.id, body.version);
  if (row.returned_on !== null)
    throw new ProblemError('already-back', 409, { params: { date: row.returned_on } });
  checkDay(tx, body.on, row.left_on);
  await tx.run(
    'update mobile_member set returned_on = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.on],
  );
  await writeAudit(tx, actor, {
    action: 'return-mobile-member',
    entity: 'mobile-member',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { on: body.on },
  });
  await markAllDirty(tx);
  return await oneMobile(tx, actor, row.id);
}
