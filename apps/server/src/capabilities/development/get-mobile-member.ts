import type { getMobileMember as contract } from '@lianchuang/domain/development/mobile-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { oneMobile } from './mobile-store.ts';

/** One mobile member with every contact, the latest first (R1.6). */
export async function getMobileMember(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<z.output<(typeof contract)['response']>> {
  const one = await oneMobile(tx, actor, params.id);
  const contacts = await tx.many<(typeof contract)['response']['_output']['contacts'][number]>(
    `select id, on_date as on, how, by_name as "byName", note from mobile_contact where county_id = $1 and mobile_id = $2
     order by on_date desc, at desc`,
    [tx.countyId, params.id],
  );
  return { ...one, contacts };
}
