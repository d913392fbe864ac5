import type {
  addMobileContact as contract,
  MobileMember,
} from '@lianchuang/domain/development/mobile-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { oneMobile, takeMobile } from './mobile-store.ts';
import { checkDay } from './places.ts';

/** A contact with a member who is away: when, by whom, how (R1.6). Throws `invalid-input` for a day before they left. */
export async function addMobileContact(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<MobileMember> {
  const row = await takeMobile(tx, actor, params.id, body.version);
  checkDay(tx, body.on, row.left_on);
  await tx.run(
    `insert into mobile_contact (county_id, mobile_id, id, path, on_date, how, by_name, note, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.countyId,
      row.id,
      body.contactId,
      row.path,
      body.on,
      body.how,
      body.contactedBy,
      body.note ?? '',
      tx.now,
    ],
  );
  await tx.run(
    'update mobile_member set last_contact_on = greatest(last_contact_on, $3), version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.on],
  );
  await writeAudit(tx, actor, {
    action: 'add-mobile-contact',
    entity: 'mobile-member',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { on: body.on, how: body.how, contactedBy: body.contactedBy },
  });
  await markAllDirty(tx);
  return await oneMobile(tx, actor, row.id);
}
