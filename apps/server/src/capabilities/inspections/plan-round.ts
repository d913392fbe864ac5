import type {
  planInspectionRound as contract,
  InspectionRound,
} from '@lianchuang/domain/inspections/contract';
import { type Candidate, drawSample } from '@lianchuang/domain/inspections/draw-sample';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { endOfSubtree } from '../../platform/db/scope.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionFor } from '../campaign/public.ts';
import { selectScoreSeries } from '../figures/public.ts';
import { openPlace } from '../organisations/public.ts';
import { selectPeriod } from '../periods/public.ts';
import { selectRounds } from './list-rounds.ts';

/**
 * Plans a round: draws the sample by the rule and makes each its checklist of the standard of its kind, with what its
 * return claims (R3.8). Throws `unknown-organisation`, `inspection-days`, `unknown-period`, `no-candidates`.
 */
export async function planRound(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<InspectionRound> {
  const place = await openPlace(tx, body.underId, 'underId');
  if (body.endsOn < body.startsOn) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'endsOn', code: 'inspection-days' }] });
  }
  const period = await selectPeriod(tx, body.periodId);
  if (period?.kind !== 'quarter' || period.roster_on === null) {
    throw new ProblemError('unknown-period', 422, {
      errors: [{ field: 'periodId', code: 'unknown-period' }],
    });
  }
  const { definition } = await definitionFor(tx, period);
  const standard = definition.standards.find((s) => s.main && s.for === body.kind);
  const candidates = await candidatesOf(tx, actor, body.periodId, body.kind, place.path);
  // Of a uuid, so that the demonstration draws as its seed has it.
  const seed = Number.parseInt(tx.uuid().slice(0, 8), 16) % 1_000_000;
  const drawn = drawSample(candidates, body.rule, body.size, seed);
  if (!standard || drawn.length === 0) {
    throw new ProblemError('no-candidates', 422, { errors: [{ field: 'rule', code: 'no-candidates' }] });
  }
  const own = await tx.maybe<{ id: string; path: string }>(
    `select id, path from organisation where county_id = $1 and ($2::uuid is not null and id = $2 or $2 is null and kind = 'county-committee')`,
    [tx.countyId, actor.organisationId || null],
  );
  if (!own) throw notFound('organisation');
  await tx.run(
    `insert into inspection_round (county_id, id, organisation_id, path, title, starts_on, ends_on, period_id, kind, rule, size, seed,
       candidates, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      tx.countyId,
      body.id,
      own.id,
      own.path,
      body.title,
      body.startsOn,
      body.endsOn,
      body.periodId,
      body.kind,
      body.rule,
      body.size,
      body.rule === 'random' ? seed : null,
      candidates.length,
      actor.displayName,
      tx.now,
    ],
  );
  await tx.run(
    `insert into inspection (county_id, id, round_id, organisation_id, path, inspected_by, standard_id, nth, drawn_for)
     select $1, n.id, $2, o.id, o.path, $3, $4, n.nth, n.drawn_for from unnest($5::uuid[], $6::uuid[], $7::int[], $8::numeric[])
       as n(id, organisation_id, nth, drawn_for) join organisation o on o.county_id = $1 and o.id = n.organisation_id`,
    [
      tx.countyId,
      body.id,
      own.id,
      standard.id,
      drawn.map(() => tx.uuid()),
      drawn.map((d) => d.id),
      drawn.map((_, i) => i + 1),
      drawn.map((d) => d.by),
    ],
  );
  const lines = standard.goods.flatMap((g) => g.criteria.map((c) => ({ good: g.title, ...c })));
  await tx.run(
    `insert into inspection_item (county_id, inspection_id, criterion_id, path, nth, good, title, points, claimed)
     select $1, i.id, c.id, i.path, c.nth, c.good, c.title, c.points, nullif(s.points[c.nth], 'NaN')::numeric
     from inspection i cross join unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::numeric[]) as c(id, nth, good, title, points)
     left join score s on s.county_id = i.county_id and s.period_id = $8 and s.organisation_id = i.organisation_id and s.basis = 'self'
       and s.standard_id = i.standard_id
     where i.county_id = $1 and i.round_id = $2`,
    [
      tx.countyId,
      body.id,
      lines.map((l) => l.id),
      lines.map((_, i) => i + 1),
      lines.map((l) => l.good),
      lines.map((l) => l.title),
      lines.map((l) => l.points),
      body.periodId,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'plan-inspection-round',
    entity: 'inspection-round',
    entityId: body.id,
    detail: {
      title: body.title,
      period: body.periodId,
      rule: body.rule,
      seed: body.rule === 'random' ? seed : null,
      drawn: drawn.map((d) => d.id),
      candidates: candidates.length,
    },
  });
  const [round] = await selectRounds(tx, 1, body.id);
  if (!round) throw notFound('inspection-round');
  return round;
}

/** Organisations of a kind below a place with their scores as reported and when they were last inspected; not one's own. */
async function candidatesOf(
  tx: ReadTx,
  actor: Actor,
  periodId: string,
  kind: string,
  path: string,
): Promise<Candidate[]> {
  const rows = await tx.many<{ id: string; last_on: string | null; score: number | null }>(
    `select o.id, (select max(i.visited_on) from inspection i where i.county_id = o.county_id and i.organisation_id = o.id) as last_on,
       nullif(s.total, 'NaN') as score
     from roster b join organisation o on o.county_id = b.county_id and o.id = b.organisation_id and o.dissolved_on is null
     left join score s on s.county_id = o.county_id and s.organisation_id = o.id and s.period_id = b.period_id and s.basis = 'self' and s.main
     where b.county_id = $1 and b.period_id = $2 and b.kind = $3 and o.path >= $4 and o.path < $5 and ($6::uuid is null or o.id <> $6)`,
    [tx.countyId, periodId, kind, path, endOfSubtree(path), actor.organisationId || null],
  );
  const series = await selectScoreSeries(
    tx,
    rows.map((r) => r.id),
  );
  return rows.map((r) => {
    const quarters = series.get(r.id) ?? [];
    const at = quarters.findIndex((q) => q.period_id === periodId);
    return {
      id: r.id,
      score: r.score,
      before: at > 0 ? (quarters[at - 1]?.total ?? null) : null,
      lastInspectedOn: r.last_on,
    };
  });
}
