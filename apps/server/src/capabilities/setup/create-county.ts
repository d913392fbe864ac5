import type { Database, WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { hashDefinition, type LoadedDefinition, seedDefinition } from '../campaign/public.ts';
import { insertOrganisations } from '../organisations/public.ts';
import { insertPlannedPeriods } from '../periods/public.ts';

export interface NewCounty {
  readonly name: string;
  readonly divisionCode: string | null;
  readonly firstYear: number;
  readonly demonstration: boolean;
  /** Day a demonstration county stands at. */
  readonly today: string | null;
}

/** The product itself, where no person acts yet. */
export const systemActor = { displayName: 'lianchuang', userId: 'system', role: 'system' } as const;

/** The number the next county gets. */
export async function nextCountyId(db: Database): Promise<number> {
  const found = await db.unscoped<{ county_id: number }>('select county_id from counties()');
  return Math.max(0, ...found.map((c) => c.county_id)) + 1;
}

/** A whole transaction in the scope of a county that may not exist yet. */
export function inCounty<T>(db: Database, countyId: number, act: (tx: WriteTx) => Promise<T>): Promise<T> {
  return db.write(systemScope(countyId), act);
}

/**
 * Founds a county in its own scope: its row, the county committee, the campaign with the county's first year, and
 * all periods, planned. Returns the county committee's id. Throws `county-exists`.
 */
export async function createCounty(
  tx: WriteTx,
  loaded: LoadedDefinition,
  county: NewCounty,
  rootId: string,
  committeeName: string,
): Promise<void> {
  const added = await tx.run(
    `insert into county (county_id, name, division_code, demonstration, today, first_year, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      tx.countyId,
      county.name,
      county.divisionCode,
      county.demonstration,
      county.today,
      county.firstYear,
      tx.now,
    ],
  );
  if (added === 0) throw new ProblemError('county-exists', 409);
  await tx.run('insert into audit_head (county_id) values ($1)', [tx.countyId]);
  await insertOrganisations(tx, [
    {
      id: rootId,
      kind: 'county-committee',
      name: committeeName,
      code: county.divisionCode,
      supervisorId: null,
      administratorId: null,
      foundedOn: `${county.firstYear - 1}-01-01`,
    },
  ]);
  const definition = { ...loaded.definition, firstYear: county.firstYear };
  await seedDefinition(
    tx,
    loaded,
    county.firstYear,
    systemActor.displayName,
    hashDefinition(definition, loaded.sourceText),
  );
  const dueDays = Object.fromEntries(definition.periods.map((p) => [p.kind, p.dueDays]));
  await insertPlannedPeriods(tx, county.firstYear, definition.years.length, dueDays);
}
