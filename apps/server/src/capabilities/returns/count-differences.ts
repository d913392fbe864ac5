import type { Unit } from '@lianchuang/domain/campaign/definition';
import {
  type Claim,
  differsFromRegister,
  type RegisterFigure,
} from '@lianchuang/domain/returns/register-difference';
import type { ReadTx } from '../../platform/db/database.ts';
import { definitionFor } from '../campaign/public.ts';
import { joinRegisterFigure } from '../figures/public.ts';
import { selectPeriods } from '../periods/public.ts';
import type { ReturnRow } from './store.ts';

/** How many confirmed answers of each return say something else than a register; who differs nowhere is left out. */
export async function countDifferences(
  tx: ReadTx,
  returns: readonly Pick<ReturnRow, 'id'>[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (returns.length === 0) return counts;
  const rows = await tx.many<{
    return_id: string;
    period_id: string;
    measure_id: string;
    claim: Claim;
    register: RegisterFigure;
  }>(
    `select a.return_id, r.period_id, a.measure_id,
       jsonb_build_object('value', a.value, 'numerator', a.numerator, 'denominator', a.denominator, 'notApplicable', a.not_applicable) as claim,
       jsonb_build_object('value', f.value, 'numerator', f.numerator, 'denominator', f.denominator) as register
     from return r
     join return_answer a on a.county_id = r.county_id and a.return_id = r.id and a.confirmed
     ${joinRegisterFigure}
     where r.county_id = $1 and r.id = any($2::uuid[]) and f.source = 'record'
       and (a.value::float8, a.numerator::float8, a.denominator::float8) is distinct from (f.value, f.numerator, f.denominator)`,
    [tx.countyId, returns.map((r) => r.id)],
  );
  if (rows.length === 0) return counts;
  const units = new Map<string, Map<string, Unit>>();
  const seen = new Set(rows.map((r) => r.period_id));
  // A county has few periods, however many returns.
  for (const period of (await selectPeriods(tx)).filter((p) => seen.has(p.id))) {
    const { definition } = await definitionFor(tx, period);
    units.set(period.id, new Map(definition.measures.map((m) => [m.id, m.unit])));
  }
  for (const row of rows) {
    const unit = units.get(row.period_id)?.get(row.measure_id) ?? 'count';
    if (differsFromRegister(row.claim, row.register, unit))
      counts.set(row.return_id, (counts.get(row.return_id) ?? 0) + 1);
  }
  return counts;
}
