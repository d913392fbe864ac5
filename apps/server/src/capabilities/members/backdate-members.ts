import type { WriteTx } from '../../platform/db/database.ts';

export interface PastMove {
  readonly memberId: string;
  readonly from: { readonly organisationId: string; readonly path: string; readonly name: string };
  /** Day of the move to where the member is now. */
  readonly on: string;
  readonly to: string;
}
export interface PastEnd {
  readonly memberId: string;
  readonly how: 'departed' | 'deceased' | 'expelled';
  readonly on: string;
}

/** Moves and departures that lie behind, in four statements: for demonstration data. */
export async function backdateMembers(
  tx: WriteTx,
  moves: readonly PastMove[],
  ends: readonly PastEnd[],
): Promise<void> {
  const moved = [
    tx.countyId,
    moves.map((m) => m.memberId),
    moves.map((m) => m.on),
    moves.map((m) => m.from.organisationId),
    moves.map((m) => m.from.path),
  ];
  // The first place becomes the old one; from the day of the move on, the present one.
  await tx.run(
    `with moved as (select * from unnest($2::uuid[], $3::date[], $4::uuid[], $5::text[]) as r(id, day, organisation_id, path)),
     old as (update member_affiliation a set organisation_id = r.organisation_id, path = r.path from moved r
       where a.county_id = $1 and a.member_id = r.id returning a.member_id),
     new as (insert into member_affiliation (county_id, member_id, from_on, organisation_id, path, how)
       select $1, m.id, r.day, m.organisation_id, m.path, 'transferred' from moved r join member m on m.county_id = $1 and m.id = r.id
       returning member_id)
     update member m set since_on = r.day from moved r where m.county_id = $1 and m.id = r.id`,
    moved,
  );
  await tx.run(
    `insert into member_event (county_id, member_id, id, on_date, kind, detail, by_name, at)
     select $1, r.id, gen_random_uuid(), r.day, 'transferred', jsonb_build_object('from', r.came, 'to', r.went), '系统自动', r.day
     from unnest($2::uuid[], $3::date[], $4::text[], $5::text[]) as r(id, day, came, went)`,
    [tx.countyId, moved[1], moved[2], moves.map((m) => m.from.name), moves.map((m) => m.to)],
  );
  const ended = [tx.countyId, ends.map((e) => e.memberId), ends.map((e) => e.how), ends.map((e) => e.on)];
  await tx.run(
    `with ended as (select * from unnest($2::uuid[], $3::text[], $4::date[]) as r(id, how, day)),
     gone as (insert into member_affiliation (county_id, member_id, from_on, organisation_id, path, how)
       select $1, m.id, r.day, null, m.path, r.how from ended r join member m on m.county_id = $1 and m.id = r.id returning member_id)
     update member m set state = r.how, ended_on = r.day from ended r where m.county_id = $1 and m.id = r.id`,
    ended,
  );
  await tx.run(
    `insert into member_event (county_id, member_id, id, on_date, kind, by_name, at)
     select $1, r.id, gen_random_uuid(), r.day, r.how, '系统自动', r.day from unnest($2::uuid[], $3::text[], $4::date[]) as r(id, how, day)`,
    ended,
  );
}
