import type { Stage, TermChange } from '@lianchuang/domain/selection/term-changes-contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';

export interface TermChangeRow {
  id: string;
  title: string;
  starts_on: string;
  stages: Stage[];
  previous_id: string | null;
  version: number;
}

/** Programmes of the county, the latest first; everybody in it works to them. */
export function selectTermChanges(tx: ReadTx): Promise<TermChangeRow[]> {
  return tx.many<TermChangeRow>(
    'select id, title, starts_on, stages, previous_id, version from term_change where county_id = $1 order by starts_on desc, id',
    [tx.countyId],
  );
}

/** One programme. Throws `not-found`. */
export async function readTermChange(tx: ReadTx, id: string): Promise<TermChangeRow> {
  const row = await tx.maybe<TermChangeRow>(
    'select id, title, starts_on, stages, previous_id, version from term_change where county_id = $1 and id = $2',
    [tx.countyId, id],
  );
  if (!row) throw notFound('term-change');
  return row;
}

/** The county runs the programme, townships tick off their villages. */
export const mayRunTermChanges = (actor: Actor): boolean =>
  actor.role === 'county-officer' && actor.rights.includes('selection.change');

/** A programme with what the actor may do to it. */
export function presentTermChange(row: TermChangeRow, actor: Actor): TermChange {
  return {
    id: row.id,
    title: row.title,
    startsOn: row.starts_on,
    stages: row.stages,
    previousId: row.previous_id,
    version: row.version,
    may: [
      ...(mayRunTermChanges(actor) ? (['change'] as const) : []),
      ...(actor.rights.includes('selection.change') ? (['tick'] as const) : []),
    ],
  };
}
