import type {
  listInspectionRounds as contract,
  InspectionRound,
} from '@lianchuang/domain/inspections/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

interface RoundRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  title: string;
  starts_on: string;
  ends_on: string;
  period_id: string;
  kind: InspectionRound['kind'];
  rule: InspectionRound['rule'];
  size: number;
  seed: number | null;
  candidates: number;
  planned: number;
  done: number;
  created_by: string;
}

/** Rounds in scope, the latest first; one alone where it is named. */
export async function selectRounds(tx: ReadTx, limit: number, id?: string): Promise<InspectionRound[]> {
  const rows = await tx.many<RoundRow>(
    `select r.id, r.organisation_id, v.name as organisation_name, o.kind as organisation_kind, r.title, r.starts_on, r.ends_on, r.period_id,
       r.kind, r.rule, r.size, r.seed, r.candidates, r.created_by, n.planned, n.done
     from inspection_round r ${joinOrganisation('r')}
     cross join lateral (select count(*) filter (where i.state = 'planned') as planned, count(*) filter (where i.state = 'done') as done
       from inspection i where i.county_id = r.county_id and i.round_id = r.id) n
     where r.county_id = $1 and ($2::uuid is null or r.id = $2) order by r.starts_on desc, r.id limit $3`,
    [tx.countyId, id ?? null, limit],
  );
  return rows.map((r) => ({
    id: r.id,
    organisation: { id: r.organisation_id, name: r.organisation_name, kind: r.organisation_kind },
    title: r.title,
    startsOn: r.starts_on,
    endsOn: r.ends_on,
    periodId: r.period_id,
    kind: r.kind,
    rule: r.rule,
    size: r.size,
    seed: r.seed,
    candidates: r.candidates,
    planned: r.planned,
    done: r.done,
    createdBy: r.created_by,
  }));
}

/** Rounds with how their samples were drawn (R3.8). */
export async function listRounds(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const total = await tx.maybe<{ n: number }>(
    'select count(*) as n from inspection_round where county_id = $1',
    [tx.countyId],
  );
  return { items: await selectRounds(tx, query.limit), total: total?.n ?? 0 };
}
