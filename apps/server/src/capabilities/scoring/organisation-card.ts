import type { getOrganisationCard as contract } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectRemediesOf } from '../accountability/public.ts';
import { definitionFor, definitionOn } from '../campaign/public.ts';
import { selectReturnsOf } from '../returns/public.ts';
import { currentPeriod } from './current-period.ts';

type Card = z.output<(typeof contract)['response']>;

interface ScoreRow {
  period_id: string;
  basis: 'self' | 'reviewed';
  standard_id: string;
  total: number | null;
  goods: number[];
  points: number[];
  passed: boolean;
  vetoes: string[];
}

/** Everything on an organisation's card: score by good and criterion, trend, returns, remedies, who is below (R3.1). */
export async function organisationCard(
  tx: ReadTx,
  _actor: Actor,
  { params, query }: { params: { id: string }; query: { period?: string | undefined } },
): Promise<Card> {
  const self = await tx.maybe<{ id: string; kind: string; name: string; path: string }>(
    `select o.id, o.kind, v.name, o.path from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     where o.county_id = $1 and o.id = $2 and o.path >= $3 and o.path < $4`,
    [tx.countyId, params.id, tx.scope.lo, tx.scope.hi],
  );
  if (!self) throw notFound('organisation');
  const period = await currentPeriod(tx, query.period);
  const { definition } = period ? await definitionFor(tx, period) : await definitionOn(tx, tx.today);
  const standard = definition.standards.find((s) => s.main && s.for === self.kind);
  const scores = await tx.many<ScoreRow>(
    `select s.period_id, s.basis, s.standard_id, s.total, s.goods, s.points, s.passed, s.vetoes from score s
     join period p on p.county_id = s.county_id and p.id = s.period_id
     where s.county_id = $1 and s.organisation_id = $2 and s.main and p.kind = 'quarter' order by p.ends_on`,
    [tx.countyId, params.id],
  );
  const shown = period?.kind === 'quarter' ? scores : await periodScores(tx, params.id, period?.id);
  const now = (basis: string) => shown.find((s) => s.period_id === period?.id && s.basis === basis);
  const at = (values: number[] | undefined, i: number): number | null =>
    values?.[i] === undefined || Number.isNaN(values[i]) ? null : values[i];
  const criteria = standard?.goods.flatMap((g) => g.criteria.map((c) => ({ c, good: g.id }))) ?? [];
  const returns = await selectReturnsOf(tx, params.id);
  const remedies = await selectRemediesOf(tx, params.id);
  return {
    organisation: { id: self.id, name: self.name, kind: self.kind },
    trail: await trailOf(tx, self.path),
    period: period?.id ?? null,
    standard: standard ? { id: standard.id, title: standard.title } : null,
    goods: (standard?.goods ?? []).map((g, i) => ({
      id: g.id,
      title: g.title,
      points: g.points,
      self: at(now('self')?.goods, i),
      reviewed: at(now('reviewed')?.goods, i),
    })),
    criteria: criteria.map(({ c, good }, i) => ({
      id: c.id,
      good,
      title: c.title,
      points: c.points,
      self: at(now('self')?.points, i),
      reviewed: at(now('reviewed')?.points, i),
      assumed: c.assumed,
    })),
    vetoes: [...new Set([...(now('reviewed')?.vetoes ?? []), ...(now('self')?.vetoes ?? [])])].map(
      (bit) => standard?.vetoes[Number(bit)]?.title ?? bit,
    ),
    trend: trendOf(scores),
    returns: returns.map((r) => ({ id: r.id, periodId: r.period_id, state: r.state, onTime: r.on_time })),
    remedies: remedies.map((r) => ({ id: r.id, title: r.title, state: r.state, dueOn: r.due_on })),
    below: await childrenOf(tx, params.id, period?.id),
  };
}

function periodScores(tx: ReadTx, organisationId: string, periodId: string | undefined): Promise<ScoreRow[]> {
  return tx.many<ScoreRow>(
    `select period_id, basis, standard_id, total, goods, points, passed, vetoes from score
     where county_id = $1 and organisation_id = $2 and period_id = $3 and main`,
    [tx.countyId, organisationId, periodId ?? ''],
  );
}

function trendOf(scores: readonly ScoreRow[]): Card['trend'] {
  const trend = new Map<string, Card['trend'][number]>();
  for (const s of scores) {
    const entry = trend.get(s.period_id) ?? {
      periodId: s.period_id,
      self: null,
      reviewed: null,
      passed: null,
    };
    trend.set(s.period_id, {
      ...entry,
      [s.basis]: s.total,
      ...(s.basis === 'reviewed' ? { passed: s.passed } : {}),
    });
  }
  return [...trend.values()];
}

/** The organisations above, from the top, and the organisation itself. */
function trailOf(tx: ReadTx, path: string): Promise<Card['trail']> {
  return tx.many<Card['trail'][number]>(
    `select o.id, o.kind, v.name from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     where o.county_id = $1 and starts_with($2, o.path) order by o.path`,
    [tx.countyId, path],
  );
}

async function childrenOf(
  tx: ReadTx,
  organisationId: string,
  periodId: string | undefined,
): Promise<Card['below']> {
  const rows = await tx.many<{
    id: string;
    name: string;
    kind: string;
    total: number | null;
    passed: boolean | null;
    state: string | null;
  }>(
    `select ro.organisation_id as id, ro.name, ro.kind, s.total, s.passed, r.state from roster ro
     left join score s on s.county_id = ro.county_id and s.period_id = ro.period_id and s.organisation_id = ro.organisation_id
       and s.main and s.basis = (select case when p.state = 'locked' then 'reviewed' else 'self' end from period p where p.county_id = ro.county_id and p.id = ro.period_id)
     left join return r on r.county_id = ro.county_id and r.period_id = ro.period_id and r.organisation_id = ro.organisation_id
     where ro.county_id = $1 and ro.period_id = $2 and ro.supervisor_id = $3 order by s.total desc nulls last, ro.ordinal`,
    [tx.countyId, periodId ?? '', organisationId],
  );
  return rows.map((r) => ({
    organisation: { id: r.id, name: r.name, kind: r.kind },
    total: r.total,
    passed: r.passed,
    state: r.state,
  }));
}
