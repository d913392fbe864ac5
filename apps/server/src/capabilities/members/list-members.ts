import type { listMembers as contract } from '@lianchuang/domain/members/contract';
import { foldIdentity, foldPhone } from '@lianchuang/domain/members/identity-number';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { endOfSubtree } from '../../platform/db/scope.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation, placeInScope } from '../organisations/public.ts';
import { presentMember } from './present.ts';
import { hashOf } from './seal-numbers.ts';
import { type MemberRow, memberColumns } from './store.ts';

/** Members in scope, in pinyin order; found by name, initials, or a whole identity or phone number (R1.4). */
export async function listMembers(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const under = query.under ? await placeInScope(tx, query.under) : null;
  const values: unknown[] = [
    tx.countyId,
    under?.path ?? tx.scope.lo,
    under ? endOfSubtree(under.path) : tx.scope.hi,
  ];
  const where = ['m.path >= $2', 'm.path < $3'];
  const add = (condition: string, value: unknown): void => {
    values.push(value);
    where.push(condition.replaceAll('?', `$${values.length}`));
  };
  add('m.state = ?', query.state ?? 'active');
  if (query.at) add('m.organisation_id = ?', query.at);
  if (query.sex) add('m.sex = ?', query.sex);
  if (query.education) add('m.education = ?', query.education);
  if (query.probationary !== undefined) where.push(`m.full_on is ${query.probationary ? '' : 'not '}null`);
  if (query.ageFrom !== undefined) add('m.born_on <= ?', bornFor(tx.today, query.ageFrom));
  if (query.ageTo !== undefined) add('m.born_on > ?', bornFor(tx.today, query.ageTo + 1));
  if (query.q) search(tx, query.q, add);
  // One pass for number and page: row-level security makes each look at a member dear.
  const rows = await tx.many<MemberRow & { total: number }>(
    `with found as materialized (select m.id, m.sort_key from member m where m.county_id = $1 and ${where.join(' and ')})
     select n.total, p.* from (select count(*)::integer as total from found) n
     left join (select ${memberColumns}, row_number() over (order by f.sort_key, f.id) as place
       from (select * from found order by sort_key, id limit ${query.limit} offset ${query.offset}) f
       join member m on m.county_id = $1 and m.id = f.id ${joinOrganisation('m', true)}) p on true order by p.place`,
    values,
  );
  return {
    items: rows.filter((row) => row.id !== null).map((row) => presentMember(row, tx.today)),
    total: rows[0]?.total ?? 0,
  };
}

/** Whole numbers are looked up by their hashes; what is no number is part of a name, or its initials. */
function search(tx: ReadTx, q: string, add: (condition: string, value: unknown) => void): void {
  const identity = foldIdentity(q);
  const phone = foldPhone(q);
  if (/^\d{17}[\dX]$/.test(identity)) {
    add('m.identity_hash = ?', hashOf(tx.sealer, tx.countyId, 'identity', identity));
  } else if (phone !== null) {
    add('m.phone_hash = ?', hashOf(tx.sealer, tx.countyId, 'phone', phone));
  } else {
    const text = q.trim();
    const latin = /^[a-zü]+$/i.test(text) ? text.toLowerCase() : null;
    const escaped = text.replaceAll(/[\\%_]/g, '\\$&');
    if (latin === null) add("m.name like '%' || ? || '%'", escaped);
    // By comparison, not by LIKE: only what cannot leak a row may use an index beneath row-level security.
    else
      add(
        "(m.initials ~>=~ ? and m.initials ~<~ (? || '~') or m.pinyin ~>=~ ? and m.pinyin ~<~ (? || '~'))",
        latin,
      );
  }
}

/** Born on this day one is `years` old today. */
function bornFor(today: string, years: number): string {
  return `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`.replace(
    /-02-29$/,
    '-02-28',
  );
}
