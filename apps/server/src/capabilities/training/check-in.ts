import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { endOfSubtree } from '../../platform/db/scope.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { openNumbers } from '../members/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { openCode } from './check-in-code.ts';
import { readSession, type SessionRow, touchSession } from './store.ts';

type Outcome = 'in' | 'no-match' | 'too-many';

/** Misses of one address at one session, and of all, within ten minutes: enough for slips, too few to try endings out. */
const missesAllowed = { address: 10, session: 60 };

/**
 * A member says with name and the last four characters of the identity number that they are there (R1.10). Saying it
 * again changes nothing. Throws `not-found` for a code that is over, `check-in-no-match`, `too-many-requests`.
 */
export async function checkIn({
  platform,
  input,
  request,
}: DirectCall<{ code: string }, unknown, { name: string; ending: string }>): Promise<{ ok: true }> {
  const outcome = await openCode<WriteTx, Outcome>(
    platform.db.write,
    input.params.code,
    async (tx, sessionId) => {
      const row = await readSession(tx, sessionId, true);
      if (row.held_on !== tx.today) throw notFound('check-in');
      const address = tx.sealer.hash(`check-in address ${request.ip}`);
      if (await tooManyMisses(tx, sessionId, address)) return 'too-many';
      const member = await findMember(tx, row, input.body.name, input.body.ending.toUpperCase());
      if (!member) {
        // Kept, so the transaction ends well and the refusal is said outside of it.
        await tx.run(
          `insert into training_check_in_failure (county_id, session_id, id, address_hash, at, path) values ($1, $2, $3, $4, $5, $6)`,
          [tx.countyId, sessionId, tx.uuid(), address, tx.now, row.path],
        );
        return 'no-match';
      }
      await takeIn(tx, row, member);
      return 'in';
    },
  );
  if (outcome === 'too-many') throw new ProblemError('too-many-requests', 429);
  if (outcome === 'no-match') throw new ProblemError('check-in-no-match', 422);
  platform.wake();
  return { ok: true };
}

async function tooManyMisses(tx: ReadTx, sessionId: string, address: Buffer): Promise<boolean> {
  const misses = await tx.maybe<{ here: number; everywhere: number }>(
    `select count(*) filter (where address_hash = $3) as here, count(*) as everywhere from training_check_in_failure
     where county_id = $1 and session_id = $2 and at > $4::timestamptz - interval '10 minutes'`,
    [tx.countyId, sessionId, address, tx.now],
  );
  return (misses?.here ?? 0) >= missesAllowed.address || (misses?.everywhere ?? 0) >= missesAllowed.session;
}

interface Found {
  id: string;
  organisation_id: string;
  path: string;
}

/** The one member at or below the holder of the session whom both fit; none where they fit two. */
async function findMember(
  tx: ReadTx,
  row: SessionRow,
  name: string,
  ending: string,
): Promise<Found | undefined> {
  const named = await tx.many<Found>(
    `select id, organisation_id, path from member
     where county_id = $1 and name = $2 and state = 'active' and path >= $3 and path < $4 limit 50`,
    [tx.countyId, name, row.path, endOfSubtree(row.path)],
  );
  const fitting: Found[] = [];
  for (const one of named) {
    if ((await openNumbers(tx, one.id)).identity.endsWith(ending)) fitting.push(one);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

async function takeIn(tx: WriteTx, row: SessionRow, member: Found): Promise<void> {
  const added = await tx.run(
    `insert into training_attendance as a (county_id, session_id, organisation_id, path, member_ids) values ($1, $2, $3, $4, array[$5::uuid])
     on conflict (county_id, session_id, organisation_id) do update set member_ids = a.member_ids || excluded.member_ids
     where not a.member_ids @> excluded.member_ids`,
    [tx.countyId, row.id, member.organisation_id, member.path, member.id],
  );
  if (added === 0) return;
  await touchSession(tx, row.id);
  await writeAudit(
    tx,
    { displayName: 'lianchuang', role: 'system', userId: 'system' },
    {
      action: 'check-in',
      entity: 'training-session',
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { member: member.id },
    },
  );
  await markAllDirty(tx);
}
