import type { Database } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { recomputePeriod } from './recompute-period.ts';

/** Recomputes every period that waits for it, over all counties; returns which. Safe beside another process. */
export async function recomputeDirty(db: Database): Promise<string[]> {
  const done: string[] = [];
  for (const { county_id, id } of await db.unscoped<{ county_id: number; id: string }>(
    'select county_id, id from dirty_periods()',
  )) {
    try {
      await db.write(systemScope(county_id), (tx) => recomputePeriod(tx, id));
      done.push(id);
    } catch (error) {
      // Locked meanwhile: its figures are final.
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  return done;
}
