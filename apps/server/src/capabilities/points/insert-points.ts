import type { WriteTx } from '../../platform/db/database.ts';

export interface LiaisonToInsert {
  readonly id: string;
  readonly person_id: string;
  readonly leader_organisation_id: string;
  readonly leader_name: string;
  readonly leader_post: string;
  readonly organisation_id: string;
  readonly path: string;
  readonly from_on: string;
  readonly visits: readonly {
    readonly id: string;
    readonly on_date: string;
    readonly found: string;
    readonly solved: string;
    readonly by_name: string;
  }[];
}

/** Liaison points with their visits, for demonstration data. */
export async function insertLiaisonPoints(tx: WriteTx, rows: readonly LiaisonToInsert[]): Promise<void> {
  await fill(
    tx,
    `insert into liaison_point (county_id, id, person_id, leader_organisation_id, leader_name, leader_post, organisation_id, path, from_on,
       created_by, created_at)
     select $1, l.id, l.person_id, l.leader_organisation_id, l.leader_name, l.leader_post, l.organisation_id, l.path, l.from_on, '', $3
     from jsonb_to_recordset($2::jsonb) as l(id uuid, person_id uuid, leader_organisation_id uuid, leader_name text, leader_post text,
       organisation_id uuid, path text, from_on date)`,
    rows.map(({ visits: _, ...row }) => row),
  );
  await fill(
    tx,
    `insert into liaison_visit (county_id, point_id, id, path, on_date, found, solved, by_name, at)
     select $1, w.point_id, w.id, w.path, w.on_date, w.found, w.solved, w.by_name, $3
     from jsonb_to_recordset($2::jsonb) as w(point_id uuid, id uuid, path text, on_date date, found text, solved text, by_name text)`,
    rows.flatMap((row) => row.visits.map((visit) => ({ ...visit, point_id: row.id, path: row.path }))),
  );
}

/** Demonstration points, for demonstration data. */
export async function insertDemonstrationPoints(
  tx: WriteTx,
  rows: readonly {
    readonly id: string;
    readonly committee_id: string;
    readonly path: string;
    readonly place_id: string;
    readonly place_path: string;
    readonly place_name: string;
    readonly place_kind: string;
    readonly theme: string;
    readonly from_on: string;
  }[],
): Promise<void> {
  await fill(
    tx,
    `insert into demonstration_point (county_id, id, committee_id, path, place_id, place_path, place_name, place_kind, theme, from_on,
       created_by, created_at)
     select $1, d.id, d.committee_id, d.path, d.place_id, d.place_path, d.place_name, d.place_kind, d.theme, d.from_on, '', $3
     from jsonb_to_recordset($2::jsonb) as d(id uuid, committee_id uuid, path text, place_id uuid, place_path text, place_name text,
       place_kind text, theme text, from_on date)`,
    rows,
  );
}

/** One statement for many rows: $2 is the list as JSON, $3 the instant. */
async function fill(tx: WriteTx, sql: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.run(sql, [tx.countyId, JSON.stringify(rows), tx.now]);
}
