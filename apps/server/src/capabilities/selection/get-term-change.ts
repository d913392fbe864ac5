import { roundOfStage } from '@lianchuang/domain/selection/term-change';
import type { getTermChange as contract, Stage } from '@lianchuang/domain/selection/term-changes-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentTermChange, readTermChange } from './term-change-store.ts';
import { termFigures } from './term-figures.ts';

interface VillageRow {
  id: string;
  name: string;
  kind: string;
  supervisor_id: string;
  supervisor: string;
  ticks: Readonly<Record<string, string>>;
  /** Day on which a round of the kind first passed. */
  rounds: Readonly<Record<string, string>>;
  elected_on: string | null;
}

/**
 * A programme with the day on which each village in scope reached each stage, and who was elected, against the term
 * before (R2.4). The elections of the village committee show their stages; who was elected counts the branch's too.
 */
export async function getTermChange(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<z.output<(typeof contract)['response']>> {
  const row = await readTermChange(tx, params.id);
  const villages = await tx.many<VillageRow>(
    `with tick as (
       select t.organisation_id, jsonb_object_agg(t.stage_id, t.reached_on) as ticks from term_change_tick t
       where t.county_id = $1 and t.term_change_id = $2 and t.path >= $3 and t.path < $4 group by t.organisation_id),
     passed as (
       select p.organisation_id, jsonb_object_agg(p.kind, p.on_day) as rounds from (
         select e.organisation_id, r.kind, min(r.held_on) as on_day from election e
         join election_round r on r.county_id = e.county_id and r.election_id = e.id and r.outcome = 'passed'
         where e.county_id = $1 and e.term_change_id = $2 and e.path >= $3 and e.path < $4 and e.kind = 'village-committee' group by e.organisation_id, r.kind) p
       group by p.organisation_id),
     concluded as (
       select e.organisation_id, max(e.concluded_on) as elected_on from election e
       where e.county_id = $1 and e.term_change_id = $2 and e.path >= $3 and e.path < $4 and e.state <> 'annulled' and e.kind = 'village-committee'
       group by e.organisation_id having bool_and(e.state = 'elected'))
     select o.id, v.name, o.kind, s.organisation_id as supervisor_id, s.name as supervisor, coalesce(tick.ticks, '{}') as ticks,
       coalesce(passed.rounds, '{}') as rounds, concluded.elected_on
     from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     join organisation_version s on s.county_id = o.county_id and s.organisation_id = v.supervisor_id and s.valid_to is null
     left join tick on tick.organisation_id = o.id
     left join passed on passed.organisation_id = o.id
     left join concluded on concluded.organisation_id = o.id
     where o.county_id = $1 and o.path >= $3 and o.path < $4 and o.kind = 'village-branch' and o.dissolved_on is null order by o.path`,
    [tx.countyId, params.id, tx.scope.lo, tx.scope.hi],
  );
  const previous = row.previous_id ? await readTermChange(tx, row.previous_id) : null;
  return {
    ...presentTermChange(row, actor),
    villages: villages.map((v) => ({
      organisation: { id: v.id, name: v.name, kind: v.kind },
      supervisorId: v.supervisor_id,
      supervisor: v.supervisor,
      reached: row.stages.map((stage) => reachedOn(stage, v)),
    })),
    figures: await termFigures(tx, row),
    previous: previous ? await termFigures(tx, previous) : null,
  };
}

function reachedOn(stage: Stage, village: VillageRow): string | null {
  switch (stage.by) {
    case 'tick':
      return village.ticks[stage.id] ?? null;
    case 'election':
      return village.elected_on;
    default:
      return village.rounds[roundOfStage[stage.by]] ?? null;
  }
}
