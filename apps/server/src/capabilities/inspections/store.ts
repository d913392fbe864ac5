import type { Inspection, InspectionLine } from '@lianchuang/domain/inspections/contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import { type AttachedFile, presentAttached } from '../../platform/files/attach-file.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface InspectionRow {
  id: string;
  round_id: string;
  round_title: string | null;
  period_id: string | null;
  ends_on: string | null;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  supervisor: string | null;
  path: string;
  standard_id: string;
  drawn_for: number | null;
  previous_id: string | null;
  again_id: string | null;
  state: 'planned' | 'done';
  visited_on: string | null;
  inspector: string;
  summary: string;
  items: number;
  checked: number;
  claimed: number | null;
  found: number | null;
  version: number;
}

/**
 * Inspections of the county ($1) as the organisation $2 sees them: one that is still to come is not shown to the
 * organisation it will come to. Further conditions on `i` follow with `and`.
 */
export const selectInspections = `
  select i.id, i.round_id, r.title as round_title, r.period_id, r.ends_on, i.organisation_id, v.name as organisation_name,
    o.kind as organisation_kind, i.path, i.standard_id, i.drawn_for, i.previous_id, i.state, i.visited_on, i.inspector, i.summary, i.version,
    (select n.id from inspection n where n.county_id = i.county_id and n.previous_id = i.id) as again_id,
    (select s.name from organisation_version c join organisation_version s on s.county_id = c.county_id and s.organisation_id = c.supervisor_id
       and s.valid_to is null where c.county_id = i.county_id and c.organisation_id = i.organisation_id and c.valid_to is null limit 1) as supervisor,
    t.items, t.checked, t.claimed, t.found
  from inspection i ${joinOrganisation('i')}
  left join inspection_round r on r.county_id = i.county_id and r.id = i.round_id
  cross join lateral (select count(*) as items, count(x.verdict) as checked,
      sum(x.claimed) filter (where x.verdict is not null) as claimed, sum(x.found) filter (where x.verdict is not null) as found
    from inspection_item x where x.county_id = i.county_id and x.inspection_id = i.id) t
  where i.county_id = $1 and (i.state = 'done' or $2::uuid is null or i.organisation_id <> $2)`;

export function presentLine(row: InspectionRow): InspectionLine {
  return {
    id: row.id,
    roundId: row.round_id,
    roundTitle: row.round_title,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    supervisor: row.supervisor,
    periodId: row.period_id,
    drawnFor: row.drawn_for,
    previousId: row.previous_id,
    state: row.state,
    visitedOn: row.visited_on,
    inspector: row.inspector,
    checked: row.checked,
    items: row.items,
    claimed: row.claimed,
    found: row.found,
    endsOn: row.ends_on,
    version: row.version,
  };
}

/** One inspection in scope. Throws `not-found`. */
export async function readInspection(
  tx: ReadTx,
  actor: Pick<Actor, 'organisationId'>,
  id: string,
  lock = false,
): Promise<InspectionRow> {
  const row = await tx.maybe<InspectionRow>(
    `${selectInspections} and i.id = $3 and i.path >= $4 and i.path < $5${lock ? ' for update of i' : ''}`,
    [tx.countyId, actor.organisationId || null, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('inspection');
  return row;
}

interface ItemRow {
  criterion_id: string;
  good: string;
  title: string;
  points: number;
  claimed: number | null;
  verdict: 'as-claimed' | 'otherwise' | null;
  found: number | null;
  note: string;
}

interface PhotoRow extends AttachedFile {
  criterion_id: string;
}

export function presentPhoto(row: PhotoRow): Inspection['photos'][number] {
  return { ...presentAttached(row), criterionId: row.criterion_id };
}

/** Lines of a checklist in the order of the standard. */
export function selectItems(tx: ReadTx, inspectionId: string): Promise<ItemRow[]> {
  return tx.many<ItemRow>(
    `select criterion_id, good, title, points, claimed, verdict, found, note from inspection_item
     where county_id = $1 and inspection_id = $2 order by nth`,
    [tx.countyId, inspectionId],
  );
}

/** One inspection whole, with what the actor may do. Throws `not-found`. */
export async function showInspection(tx: ReadTx, actor: Actor, id: string): Promise<Inspection> {
  const row = await readInspection(tx, actor, id);
  const items = await selectItems(tx, id);
  const photos = await tx.many<PhotoRow>(
    `select p.id, p.criterion_id, p.name, f.size, f.media_type, p.sha256, p.added_at, p.added_by from inspection_photo p
     join file f on f.county_id = p.county_id and f.sha256 = p.sha256
     where p.county_id = $1 and p.inspection_id = $2 and p.removed_at is null order by p.added_at, p.id`,
    [tx.countyId, id],
  );
  const problems = await tx.many<Inspection['problems'][number]>(
    'select id, title, state from problem where county_id = $1 and inspection_id = $2 order by created_at, id',
    [tx.countyId, id],
  );
  const mine = actor.rights.includes('inspections.run') && row.organisation_id !== actor.organisationId;
  const wrong = items.some((i) => i.verdict === 'otherwise');
  return {
    ...presentLine(row),
    standard: row.standard_id,
    summary: row.summary,
    checklist: items.map((i) => ({
      criterionId: i.criterion_id,
      good: i.good,
      title: i.title,
      points: i.points,
      claimed: i.claimed,
      verdict: i.verdict,
      found: i.found,
      note: i.note,
    })),
    photos: photos.map(presentPhoto),
    problems,
    againId: row.again_id,
    may: [
      ...(mine && row.state === 'planned' ? (['check'] as const) : []),
      ...(mine && row.state === 'done' && wrong && row.again_id === null ? (['again'] as const) : []),
    ],
  };
}

/**
 * One act on an inspection held meanwhile. Throws `not-found`, `stale-version`, `wrong-state`, and `not-allowed` to
 * whoever would inspect themselves.
 */
export async function changeInspection(
  tx: WriteTx,
  actor: Actor,
  { id, version, action }: { id: string; version: number; action: Inspection['may'][number] },
  audit: { action: string; detail: Record<string, unknown> },
  change: (row: InspectionRow, shown: Inspection) => Promise<string>,
): Promise<Inspection> {
  const row = await readInspection(tx, actor, id, true);
  const shown = await showInspection(tx, actor, id);
  if (row.version !== version) throw stale(shown);
  if (row.organisation_id === actor.organisationId) throw new ProblemError('not-allowed', 403);
  if (!shown.may.includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  const then = await change(row, shown);
  await tx.run('update inspection set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    id,
  ]);
  await writeAudit(tx, actor, {
    action: audit.action,
    entity: 'inspection',
    entityId: id,
    organisation: row.organisation_name,
    detail: audit.detail,
  });
  return await showInspection(tx, actor, then);
}

/** Inspections that wait to be made, in scope. */
export async function countInspections(
  tx: ReadTx,
  organisationId: string,
): Promise<{ planned: number; next: string | null }> {
  const row = await tx.maybe<{ planned: number; next: string | null }>(
    `select count(*) as planned, min(r.ends_on) as next from inspection i
     join inspection_round r on r.county_id = i.county_id and r.id = i.round_id
     where i.county_id = $1 and i.state = 'planned' and i.inspected_by = $2`,
    [tx.countyId, organisationId],
  );
  return row ?? { planned: 0, next: null };
}
