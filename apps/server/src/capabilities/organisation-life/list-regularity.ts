import type { listRegularity as contract } from '@lianchuang/domain/organisation-life/contract';
import { regularity, regularMeetings } from '@lianchuang/domain/organisation-life/regularity';
import { periodOf, quarterOf } from '@lianchuang/domain/periods/calendar';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';

interface Row {
  id: string;
  name: string;
  kind: string;
  supervisor_id: string | null;
  founded_on: string;
  meetings: { kind: string; heldOn: string }[];
  present: number;
  entitled: number;
  appraised_on: string | null;
  last_on: string | null;
}

/** What is due and held in a quarter at each organisation in scope, in pinyin order; this quarter when none is named (R1.11). */
export async function listRegularity(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const quarter = query.quarter ?? quarterOf(tx.today);
  const { startsOn, endsOn } = periodOf(quarter);
  const rows = await tx.many<Row>(
    `select o.id, v.name, o.kind, v.supervisor_id, o.founded_on, coalesce(h.meetings, '[]') as meetings,
       coalesce(h.present, 0) as present, coalesce(h.entitled, 0) as entitled, h.last_on, a.appraised_on
     from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     left join (
       select m.organisation_id, jsonb_agg(jsonb_build_object('kind', m.kind, 'heldOn', m.held_on)) as meetings, max(m.held_on) as last_on,
         sum(m.present) filter (where m.kind = any($8)) as present, sum(m.entitled) filter (where m.kind = any($8)) as entitled
       from meeting m where m.county_id = $1 and m.removed_at is null and m.held_on between $4 and $5 and m.path >= $2 and m.path < $3
       group by m.organisation_id) h on h.organisation_id = o.id
     left join (
       select m.organisation_id, max(m.held_on) as appraised_on from meeting m
       where m.county_id = $1 and m.removed_at is null and m.kind = 'members-appraisal' and m.held_on > $6 and m.held_on <= $5
         and m.path >= $2 and m.path < $3 group by m.organisation_id) a on a.organisation_id = o.id
     where o.county_id = $1 and o.path >= $2 and o.path < $3 and o.founded_on <= $5 and (o.dissolved_on is null or o.dissolved_on > $4)
       and ($7::uuid is null or exists (select 1 from organisation u where u.county_id = o.county_id and u.id = $7
         and o.path >= u.path and o.path < left(u.path, -1) || '/'))
       and ($9::uuid is null or o.id = $9)
     order by v.sort_key, o.id`,
    [
      tx.countyId,
      tx.scope.lo,
      tx.scope.hi,
      startsOn,
      endsOn,
      `${Number(endsOn.slice(0, 4)) - 1}${endsOn.slice(4)}`,
      query.under ?? null,
      regularMeetings.map((r) => r.kind),
      query.organisation ?? null,
    ],
  );
  return {
    quarter,
    items: rows.map((row) => {
      const now = regularity(quarter, tx.today, row.founded_on, row.meetings);
      const whole = regularity(quarter, endsOn, row.founded_on, row.meetings);
      return {
        organisation: { id: row.id, name: row.name, kind: row.kind },
        supervisorId: row.supervisor_id,
        kinds: whole.kinds.map(({ kind, due }) => ({
          kind,
          due,
          dueNow: now.kinds.find((k) => k.kind === kind)?.due ?? 0,
          held: row.meetings.filter((m) => m.kind === kind).length,
        })),
        held: now.held,
        due: now.due,
        present: row.present,
        entitled: row.entitled,
        appraisedOn: row.appraised_on,
        lastOn: row.last_on,
      };
    }),
  };
}
