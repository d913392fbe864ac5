import type { ReadTx } from '../../platform/db/database.ts';

/** Who receives a letter for an organisation. */
const receivers = ['committee-secretary', 'committee-clerk', 'branch-secretary'];

/**
 * Letters of transfer that wait to be received where the actor stands (R1.4), with the earliest last day: those to the
 * own organisation, and those to organisations below where nobody nearer could receive them. Lapsed ones are the
 * sender's to take back.
 */
export async function countLettersDue(tx: ReadTx): Promise<{ count: number; next: string | null }> {
  const due = await tx.maybe<{ count: number; next: string | null }>(
    `select count(*)::integer as count, min(t.valid_until) as next from member_transfer t
     where t.county_id = $1 and t.state = 'issued' and t.valid_until >= $2 and t.to_path >= $3 and t.to_path < $4
       and not exists (select 1 from organisation o join users_at($1, array[o.id], $5) u on u.organisation_id = o.id
         where o.county_id = $1 and o.path > $3 and t.to_path >= o.path and t.to_path < left(o.path, -1) || '/')`,
    [tx.countyId, tx.today, tx.scope.lo, tx.scope.hi, receivers],
  );
  return due ?? { count: 0, next: null };
}
