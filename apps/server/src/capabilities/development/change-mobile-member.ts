import type {
  changeMobileMember as contract,
  MobileMember,
} from '@lianchuang/domain/development/mobile-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { oneMobile, takeMobile } from './mobile-store.ts';

/** Another place, other work, another branch that keeps in contact (R1.6). Throws `not-found`, `stale-version`. */
export async function changeMobileMember(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<MobileMember> {
  const row = await takeMobile(tx, actor, params.id, body.version);
  await tx.run(
    `update mobile_member set place = $3, work = $4, contact_branch = $5, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, row.id, body.place, body.work, body.contactBranch],
  );
  await writeAudit(tx, actor, {
    action: 'change-mobile-member',
    entity: 'mobile-member',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      before: [row.place, row.work, row.contact_branch],
      after: [body.place, body.work, body.contactBranch],
    },
  });
  return await oneMobile(tx, actor, row.id);
}
