import type { addMember as contract, Member } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { joinMember } from './join-member.ts';
import { presentMember } from './present.ts';
import { type MemberRow, memberColumns, memberFrom, selectMember } from './store.ts';

/**
 * Enters a member (R1.4). Throws what joinMember throws, and `member-alike` (409) with those of the same name and
 * birth date, unless it is said that they are somebody else.
 */
export async function addMember(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Member> {
  await joinMember(tx, actor, body);
  const row = await selectMember(tx, body.id);
  if (!row) throw notFound('member');
  if (!body.despiteAlike) {
    const alike = await tx.many<MemberRow>(
      `select ${memberColumns} from ${memberFrom} where m.county_id = $1 and m.name = $2 and m.born_on = $3 and m.id <> $4
         and m.state <> 'merged' and m.path >= $5 and m.path < $6 order by m.id limit 5`,
      [tx.countyId, row.name, row.bornOn, row.id, tx.scope.lo, tx.scope.hi],
    );
    if (alike.length > 0) {
      throw new ProblemError('member-alike', 409, {
        params: { count: alike.length, name: row.name },
        present: alike.map((other) => presentMember(other, tx.today)),
      });
    }
  }
  await writeAudit(tx, actor, {
    action: 'add-member',
    entity: 'member',
    entityId: row.id,
    organisation: row.organisationName,
    detail: { name: row.name, from: body.from, how: body.how },
  });
  await markAllDirty(tx);
  return presentMember(row, tx.today);
}
