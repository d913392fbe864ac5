import type { listMobileMembers as contract } from '@lianchuang/domain/development/mobile-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type MobileRow, mobileColumns, mobileFrom, presentMobile } from './mobile-store.ts';

const pressing = ['out-of-touch', 'in-touch', 'away', 'returned'] as const;

/** Members who are away, those out of touch first (R1.6). */
export async function listMobileMembers(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<MobileRow>(
    `select ${mobileColumns} from ${mobileFrom} where t.county_id = $1 and t.path >= $2 and t.path < $3 and ($4::uuid is null or t.organisation_id = $4)
     order by (t.returned_on is not null), greatest(t.left_on, t.last_contact_on), t.id limit ${query.limit}`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation ?? null],
  );
  const all = await presentMobile(tx, actor, rows);
  const mobile = all.filter((m) => m.state === 'in-touch' || m.state === 'out-of-touch');
  return {
    items: all
      .filter((m) => query.state === undefined || m.state === query.state)
      .sort((a, b) => pressing.indexOf(a.state) - pressing.indexOf(b.state)),
    mobile: mobile.length,
    inTouch: mobile.filter((m) => m.state === 'in-touch').length,
    withoutBranch: mobile.filter((m) => m.contactBranch === '').length,
  };
}
