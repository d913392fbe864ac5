import type { DemonstrationPoint } from '@lianchuang/domain/points/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { lockedQuarters, type QuarterScore, selectQuarterScores } from '../figures/public.ts';

export interface PointRow {
  id: string;
  committee_id: string;
  committee_name: string;
  committee_kind: string;
  path: string;
  place_id: string;
  place_name: string;
  place_kind: string;
  place_path: string;
  theme: string;
  from_on: string;
  ended_on: string | null;
  version: number;
}

/** Points that lie in scope or are a committee's in scope; conditions on `d` follow. */
export const selectPoints = `
  select d.id, d.committee_id, coalesce(v.name, '') as committee_name, coalesce(o.kind, '') as committee_kind, d.path, d.place_id,
    coalesce(w.name, d.place_name) as place_name, d.place_kind, d.place_path, d.theme, d.from_on, d.ended_on, d.version
  from demonstration_point d
  left join organisation o on o.county_id = d.county_id and o.id = d.committee_id
  left join organisation_version v on v.county_id = d.county_id and v.organisation_id = d.committee_id and v.valid_to is null
  left join organisation_version w on w.county_id = d.county_id and w.organisation_id = d.place_id and w.valid_to is null`;

/** So many quarters of movement are shown. */
const quartersShown = 6;

/** Scores of the last locked quarters, which the movement of points is told from. */
export async function readScores(tx: ReadTx): Promise<{ quarters: string[]; scores: QuarterScore[] }> {
  const quarters = (await lockedQuarters(tx, '1990-01-01')).slice(-quartersShown);
  return { quarters, scores: quarters.length === 0 ? [] : await selectQuarterScores(tx, quarters) };
}

/**
 * A point with how its reviewed score moved against its peers: the mean of the others of its kind under the same
 * committee, of those one may see (R5.3). A kind without a standard of its own has no movement.
 */
export function presentPoint(
  tx: ReadTx,
  actor: Actor,
  row: PointRow,
  { quarters, scores }: { quarters: readonly string[]; scores: readonly QuarterScore[] },
): DemonstrationPoint {
  const above = row.place_path.slice(0, row.place_path.slice(0, -1).lastIndexOf('.') + 1);
  const near = scores.filter((s) => s.kind === row.place_kind && s.path.startsWith(above));
  return {
    id: row.id,
    committee: { id: row.committee_id, name: row.committee_name, kind: row.committee_kind },
    place: { id: row.place_id, name: row.place_name, kind: row.place_kind },
    theme: row.theme,
    from: row.from_on,
    endedOn: row.ended_on,
    movement: near.length === 0 ? [] : quarters.map((periodId) => movementIn(near, periodId, row.place_id)),
    may:
      actor.rights.includes('points.change') &&
      row.ended_on === null &&
      row.path >= tx.scope.lo &&
      row.path < tx.scope.hi,
    version: row.version,
  };
}

function movementIn(near: readonly QuarterScore[], periodId: string, placeId: string) {
  const then = near.filter((s) => s.periodId === periodId);
  const peers = then.filter((s) => s.organisationId !== placeId);
  return {
    periodId,
    total: then.find((s) => s.organisationId === placeId)?.total ?? null,
    peers: peers.length === 0 ? null : peers.reduce((sum, s) => sum + s.total, 0) / peers.length,
  };
}

/** One point as its committee sees it. Throws `not-found`. */
export async function readPoint(tx: ReadTx, id: string, lock = ''): Promise<PointRow> {
  const row = await tx.maybe<PointRow>(
    `${selectPoints} where d.county_id = $1 and d.id = $2 and d.path >= $3 and d.path < $4${lock}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('demonstration-point');
  return row;
}
