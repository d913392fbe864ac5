import type { listBulletins as contract } from '@lianchuang/domain/bulletins/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { dueBulletins, type MissingRow } from './missing-bulletins.ts';
import { type BulletinRow, presentBulletinSummary, selectBulletins } from './store.ts';

/** Bulletins of a year in scope, and who still owes one of a period that is over (R4.3). */
export async function listBulletins(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const year = query.year ?? Number(tx.today.slice(0, 4));
  const values = [tx.countyId, tx.scope.lo, tx.scope.hi, `${year}-`, query.organisation ?? null];
  const rows = await tx.many<BulletinRow>(
    `${selectBulletins(`t.county_id = $1 and t.path >= $2 and t.path < $3 and starts_with(t.period_id, $4) and ($5::uuid is null or t.organisation_id = $5)`)}
     order by p.ends_on desc, t.kind, t.state, v.sort_key, t.id limit ${query.limit}`,
    values,
  );
  const missing = await tx.many<MissingRow>(
    `select o.id, v.name, o.kind as organisation_kind, d.kind, d.period_id, d.due_on from ${dueBulletins('$1', '$6')} ${joinOrganisation('d')}
     where d.path >= $2 and d.path < $3 and starts_with(d.period_id, $4) and ($5::uuid is null or d.organisation_id = $5)
       and not exists (select 1 from bulletin b where b.county_id = $1 and b.organisation_id = d.organisation_id and b.period_id = d.period_id)
     order by d.ends_on desc, d.kind, v.sort_key, o.id limit ${query.limit}`,
    [...values, tx.today],
  );
  return {
    year,
    items: rows.map(presentBulletinSummary),
    missing: missing.map((m) => ({
      organisation: { id: m.id, name: m.name, kind: m.organisation_kind },
      kind: m.kind,
      periodId: m.period_id,
      dueOn: m.due_on,
      overdue: m.due_on < tx.today,
    })),
  };
}
