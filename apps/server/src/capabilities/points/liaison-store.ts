import type { Leader } from '@lianchuang/domain/points/contract';
import { liaisonLeaders } from '@lianchuang/domain/points/rules';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { mayVisit, type PointOwner } from './policy.ts';

/** Which holders of a post (`h`, at `o`) are leaders who need a liaison point; the rule of the domain in SQL. */
export const isLeader = liaisonLeaders
  .map(({ at, posts }) =>
    posts
      ? `(o.kind = '${at}' and h.post in (${posts.map((p) => `'${p}'`).join(', ')}))`
      : `o.kind = '${at}'`,
  )
  .join(' or ');

type Visit = NonNullable<Leader['point']>['visits'][number];

export interface LeaderRow {
  person_id: string;
  name: string;
  post: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  point_id: string | null;
  place_id: string | null;
  place_name: string | null;
  place_kind: string | null;
  from_on: string | null;
  version: number | null;
  leader_name: string | null;
  alone: boolean;
  visits: Visit[];
}

export const visitsOf = `coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'on', w.on_date, 'found', w.found, 'solved', w.solved, 'by', w.by_name)
  order by w.on_date desc, w.id) from liaison_visit w where w.county_id = l.county_id and w.point_id = l.id), '[]')`;

/** Whether the point `l` is the only one there is now of somebody of that name in the leader's team. */
const alone = `not exists (select 1 from liaison_point n where n.county_id = l.county_id and n.id <> l.id and n.until_on is null
  and n.leader_organisation_id = l.leader_organisation_id and n.leader_name = l.leader_name)`;

/** Everyone in scope who leads today, with the liaison point there is; who leads is what the register of teams says. */
export function selectLeaders(tx: ReadTx, personId: string | null = null): Promise<LeaderRow[]> {
  return tx.many<LeaderRow>(
    `select x.person_id, x.name, x.post, x.organisation_id, x.organisation_name, x.organisation_kind, l.id as point_id,
       l.organisation_id as place_id, w.name as place_name, y.kind as place_kind, l.from_on, l.version, l.leader_name, ${alone} as alone, ${visitsOf} as visits
     from (
       select distinct on (o.path, h.person_id) h.person_id, p.name, h.post, o.id as organisation_id, v.name as organisation_name,
         o.kind as organisation_kind, o.path
       from post_holding h
       join team_person p on p.county_id = h.county_id and p.id = h.person_id
       join organisation o on o.county_id = h.county_id and o.id = h.organisation_id and o.dissolved_on is null
       join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
       where h.county_id = $1 and h.path >= $2 and h.path < $3 and h.until_on is null and (${isLeader})
         and ($4::uuid is null or h.person_id = $4)
       order by o.path, h.person_id, array_position(array['secretary', 'deputy-secretary'], h.post), h.post) x
     left join liaison_point l on l.county_id = $1 and l.person_id = x.person_id and l.until_on is null
     left join organisation y on y.county_id = $1 and y.id = l.organisation_id
     left join organisation_version w on w.county_id = $1 and w.organisation_id = l.organisation_id and w.valid_to is null
     order by x.path, array_position(array['secretary', 'deputy-secretary'], x.post), x.name, x.person_id`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, personId],
  );
}

export function presentLeader(actor: Actor, row: LeaderRow): Leader {
  return {
    personId: row.person_id,
    name: row.name,
    post: row.post,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    point:
      row.point_id === null
        ? null
        : {
            id: row.point_id,
            organisation: {
              id: row.place_id ?? '',
              name: row.place_name ?? '',
              kind: row.place_kind ?? '',
            },
            from: row.from_on ?? '',
            until: null,
            visits: row.visits,
            version: row.version ?? 1,
          },
    may: actor.rights.includes('points.change'),
    mayVisit:
      row.leader_name !== null &&
      mayVisit(actor, {
        leader_name: row.leader_name,
        leader_organisation_id: row.organisation_id,
        alone: row.alone,
      }),
  };
}

export interface TakenPoint extends PointOwner {
  id: string;
  person_id: string;
  organisation_id: string;
  place: string;
  path: string;
  from_on: string;
  until_on: string | null;
  version: number;
}

/**
 * A point to be changed by those who keep its leader's: the place itself only reads it. Throws `not-found`,
 * `stale-version`, `wrong-state`.
 */
export async function takePoint(tx: WriteTx, actor: Actor, id: string, version: number): Promise<TakenPoint> {
  const row = await tx.maybe<TakenPoint>(
    `select l.id, l.person_id, l.leader_name, l.leader_organisation_id, ${alone} as alone, l.organisation_id, v.name as place, l.path, l.from_on, l.until_on, l.version
     from liaison_point l
     join organisation o on o.county_id = l.county_id and o.id = l.leader_organisation_id and o.path >= $3 and o.path < $4
     join organisation_version v on v.county_id = l.county_id and v.organisation_id = l.organisation_id and v.valid_to is null
     where l.county_id = $1 and l.id = $2 for update of l`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('liaison-point');
  if (row.version !== version) {
    const [present] = await selectLeaders(tx, row.person_id);
    throw stale(present?.point_id === id ? { ...presentLeader(actor, present), version: row.version } : row);
  }
  if (row.until_on !== null) {
    throw new ProblemError('wrong-state', 409, { params: { state: 'ended', action: 'change' } });
  }
  return row;
}

/** Writes the audit row, marks the figures dirty and answers with the leader as now. */
export async function finishPoint(
  tx: WriteTx,
  actor: Actor,
  of: { action: string; id: string; personId: string; place: string; detail: Record<string, unknown> },
): Promise<Leader> {
  await writeAudit(tx, actor, {
    action: of.action,
    entity: 'liaison-point',
    entityId: of.id,
    organisation: of.place,
    detail: of.detail,
  });
  await markAllDirty(tx);
  const [row] = await selectLeaders(tx, of.personId);
  if (!row) throw notFound('leader');
  return presentLeader(actor, row);
}
