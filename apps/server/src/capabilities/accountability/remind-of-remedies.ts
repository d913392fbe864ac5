import { type Notice, noticeOn } from '@lianchuang/domain/remedies/notices';
import { writeAudits } from '../../platform/audit/write-audits.ts';
import { type Clock, dayOf } from '../../platform/clock/clock.ts';
import type { Database, WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { type Message, notify } from '../notifications/public.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { addRemedyEvents } from './store.ts';

/** Sends what is due today in every county; safe beside another process. Returns how many notices there were. */
export async function remindEverywhere(db: Database, clock: Clock): Promise<number> {
  let sent = 0;
  for (const { county_id } of await db.unscoped<{ county_id: number }>(
    'select county_id from counties_to_remind($1)',
    [dayOf(clock.now())],
  ))
    sent += await db.write(systemScope(county_id), (tx) => remindOfRemedies(tx));
  return sent;
}

interface Due {
  id: string;
  title: string;
  owner: string;
  organisation_id: string;
  organisation_name: string;
  due_on: string;
  escalation: number;
  above: string | null;
  above_twice: string | null;
}

const product = { displayName: 'system', role: 'system', userId: 'system' };

/** Reminds of open remedies that fall due, and tells the level above of those overdue, each once (R3.5). */
export async function remindOfRemedies(tx: WriteTx): Promise<number> {
  const rows = await tx.many<Due>(
    `select m.id, m.title, m.owner, m.organisation_id, v.name as organisation_name, m.due_on, m.escalation,
       w.supervisor_id as above, x.supervisor_id as above_twice
     from remedy m ${joinOrganisation('m')}
     left join organisation_version w on w.county_id = m.county_id and w.organisation_id = m.organisation_id and w.valid_to is null
     left join organisation_version x on x.county_id = m.county_id and x.organisation_id = w.supervisor_id and x.valid_to is null
     where m.county_id = $1 and m.state = 'open' and m.next_notice_on <= $2 order by m.due_on, m.id for update of m`,
    [tx.countyId, tx.today],
  );
  const told = rows.map((row) => {
    const { notice, next } = noticeOn({ dueOn: row.due_on, escalation: row.escalation }, tx.today);
    return { row, notice, next, to: placeOf(row, notice) };
  });
  if (told.length === 0) return 0;
  // The version stays: who acts at this moment has not been contradicted by anybody.
  await tx.run(
    `update remedy m set next_notice_on = n.next, escalated_to = coalesce(n.above, m.escalated_to),
       escalation = m.escalation + n.raised
     from unnest($2::uuid[], $3::date[], $4::uuid[], $5::int[]) as n(id, next, above, raised)
     where m.county_id = $1 and m.id = n.id`,
    [
      tx.countyId,
      told.map((n) => n.row.id),
      told.map((n) => n.next),
      told.map((n) => (raises(n.notice) ? n.to : null)),
      told.map((n) => (raises(n.notice) ? 1 : 0)),
    ],
  );
  for (const notice of ['remind', 'escalate', 'escalate-again'] as const)
    await addRemedyEvents(
      tx,
      notice,
      '',
      told.filter((n) => n.notice === notice).map((n) => ({ id: n.row.id, note: '' })),
    );
  const sent = told.filter((n) => n.notice !== null);
  await notify(tx, sent.map(messageOf));
  await writeAudits(
    tx,
    product,
    sent.map(({ row, notice, to }) => ({
      action: `${notice}-remedy`,
      entity: 'remedy',
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { dueOn: row.due_on, to },
    })),
  );
  return sent.length;
}

const raises = (notice: Notice | null): boolean => notice === 'escalate' || notice === 'escalate-again';

/** Who is told: the organisation itself, the one above it, the one above that as far as there is one. */
function placeOf(row: Due, notice: Notice | null): string {
  if (notice === 'escalate') return row.above ?? row.organisation_id;
  if (notice === 'escalate-again') return row.above_twice ?? row.above ?? row.organisation_id;
  return row.organisation_id;
}

function messageOf({ row, notice, to }: { row: Due; notice: Notice | null; to: string }): Message {
  return {
    organisations: [to],
    roles: raises(notice)
      ? ['county-officer', 'committee-secretary', 'committee-clerk']
      : ['committee-secretary', 'committee-clerk', 'branch-secretary'],
    kind: raises(notice) ? 'remedy-escalated' : 'remedy-reminder',
    params: {
      title: row.title,
      owner: row.owner,
      organisation: row.organisation_name,
      dueOn: row.due_on,
    },
    link: `/remedies?remedy=${row.id}`,
  };
}
