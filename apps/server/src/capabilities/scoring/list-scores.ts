import type { Basis } from '@lianchuang/domain/http/shapes';
import { previousPeriod } from '@lianchuang/domain/periods/calendar';
import type { listScores as contract } from '@lianchuang/domain/scoring/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionFor } from '../campaign/public.ts';
import { currentPeriod, usualBasis } from './current-period.ts';

interface Row {
  id: string;
  name: string;
  kind: string;
  supervisor_id: string | null;
  supervisor_name: string | null;
  supervisor_kind: string | null;
  total: number | null;
  previous: number | null;
  passed: boolean | null;
  vetoes: string[] | null;
  goods: number[] | null;
  points: number[] | null;
}

/** Organisations by good and by criterion for one kind, best first (heat map and ranking), of those in scope (R3.1). */
export async function listScores(
  tx: ReadTx,
  _actor: Actor,
  {
    query,
  }: {
    query: {
      period?: string | undefined;
      basis?: Basis | undefined;
      kind?: string | undefined;
      under?: string | undefined;
    };
  },
): Promise<z.output<(typeof contract)['response']>> {
  const period = await currentPeriod(tx, query.period);
  const basis = usualBasis(period, query.basis);
  if (!period) return { period: null, basis, standard: null, rows: [] };
  const { definition } = await definitionFor(tx, period);
  const standard = definition.standards.find((s) => s.main && s.for === (query.kind ?? 'township-committee'));
  if (!standard) return { period: period.id, basis, standard: null, rows: [] };
  const rows = await tx.many<Row>(
    `select ro.organisation_id as id, ro.name, ro.kind, ro.supervisor_id, sup.name as supervisor_name, sup.kind as supervisor_kind,
       s.total, b.total as previous, s.passed, s.vetoes, s.goods, s.points
     from roster ro
     left join roster sup on sup.county_id = ro.county_id and sup.period_id = ro.period_id and sup.organisation_id = ro.supervisor_id
     left join score s on s.county_id = ro.county_id and s.period_id = ro.period_id and s.organisation_id = ro.organisation_id
       and s.basis = $3 and s.standard_id = $4
     left join score b on b.county_id = ro.county_id and b.period_id = $6 and b.organisation_id = ro.organisation_id
       and b.basis = 'reviewed' and b.standard_id = $4
     where ro.county_id = $1 and ro.period_id = $2 and ro.kind = $5
       and ($7::uuid is null or exists (select 1 from organisation u where u.county_id = ro.county_id and u.id = $7
         and ro.path >= u.path and ro.path < left(u.path, -1) || '/'))
     order by s.total desc nulls last, ro.ordinal`,
    [
      tx.countyId,
      period.id,
      basis,
      standard.id,
      standard.for,
      previousPeriod(period.id),
      query.under ?? null,
    ],
  );
  const clean = (values: number[] | null, n: number): (number | null)[] =>
    Array.from({ length: n }, (_, i) =>
      values === null || values[i] === undefined || Number.isNaN(values[i]) ? null : values[i],
    );
  const criteria = standard.goods.flatMap((g) =>
    g.criteria.map((c) => ({ id: c.id, title: c.title, good: g.id, points: c.points })),
  );
  let rank = 0;
  return {
    period: period.id,
    basis,
    standard: {
      id: standard.id,
      title: standard.title,
      goods: standard.goods.map((g) => ({ id: g.id, title: g.title, points: g.points })),
      criteria,
    },
    rows: rows.map((r, i) => {
      // Equal totals share a rank.
      if (r.total !== null && r.total !== rows[i - 1]?.total) rank = i + 1;
      return {
        organisation: { id: r.id, name: r.name, kind: r.kind },
        supervisor:
          r.supervisor_id && r.supervisor_name && r.supervisor_kind
            ? { id: r.supervisor_id, name: r.supervisor_name, kind: r.supervisor_kind }
            : null,
        total: r.total,
        previous: r.previous,
        passed: r.passed ?? false,
        vetoes: (r.vetoes ?? []).map((bit) => standard.vetoes[Number(bit)]?.title ?? bit),
        goods: clean(r.goods, standard.goods.length),
        criteria: clean(r.points, criteria.length),
        rank: r.total === null ? null : rank,
      };
    }),
  };
}
