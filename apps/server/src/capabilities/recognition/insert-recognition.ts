import { type AwardKind, awardKinds, quotaOf } from '@lianchuang/domain/recognition/awards';
import type { NominationState } from '@lianchuang/domain/recognition/states';
import type { WriteTx } from '../../platform/db/database.ts';
import { definitionOn } from '../campaign/public.ts';

export interface NominationToInsert {
  readonly id: string;
  readonly kind: AwardKind;
  readonly organisation_id: string;
  readonly path: string;
  readonly member_id: string | null;
  readonly person_name: string | null;
  readonly post: string;
  readonly deeds: string;
  readonly state: NominationState;
  readonly judgement: string | null;
  readonly publicity_from: string | null;
  readonly publicity_until: string | null;
  readonly decided_on: string | null;
  readonly decision: string;
  readonly nominated_by: string;
  readonly nominated_on: string;
}

/** A year of honours with its nominations, for demonstration data; certificates are numbered in the order given. */
export async function insertAwardYear(
  tx: WriteTx,
  year: { readonly year: number; readonly path: string; readonly until: string; readonly by: string },
  rows: readonly NominationToInsert[],
): Promise<void> {
  const { definition } = await definitionOn(tx, tx.today);
  const honoured = new Map<AwardKind, number>();
  const numbered = rows.map((row) => {
    if (row.state !== 'conferred') return { ...row, certificate: null };
    const certificate = (honoured.get(row.kind) ?? 0) + 1;
    honoured.set(row.kind, certificate);
    return { ...row, certificate };
  });
  await tx.run(
    `insert into award_quota (county_id, year, kind, path, nominations_until, least, most, conferred, numbered, opened_by, opened_at)
     select $1, $2, q.kind, $3, $4, q.least, q.most, q.n, q.n, $5, $6
     from unnest($7::text[], $8::int[], $9::int[], $10::int[]) as q(kind, least, most, n)`,
    [
      tx.countyId,
      year.year,
      year.path,
      year.until,
      year.by,
      tx.now,
      awardKinds,
      awardKinds.map((kind) => quotaOf(definition, kind)?.least ?? null),
      awardKinds.map((kind) => quotaOf(definition, kind)?.most ?? null),
      awardKinds.map((kind) => honoured.get(kind) ?? 0),
    ],
  );
  await tx.run(
    `insert into nomination (county_id, id, year, kind, organisation_id, path, member_id, person_name, post, deeds, state, judgement,
       publicity_from, publicity_until, decided_on, decision, certificate, nominated_by, nominated_on, created_at)
     select $1, n.id, $4, n.kind, n.organisation_id, n.path, n.member_id, n.person_name, n.post, n.deeds, n.state, n.judgement,
       n.publicity_from, n.publicity_until, n.decided_on, n.decision, n.certificate, n.nominated_by, n.nominated_on, $3
     from jsonb_to_recordset($2::jsonb) as n(id uuid, kind text, organisation_id uuid, path text, member_id uuid, person_name text, post text,
       deeds text, state text, judgement text, publicity_from date, publicity_until date, decided_on date, decision text, certificate int,
       nominated_by text, nominated_on date)`,
    [tx.countyId, JSON.stringify(numbered), tx.now, year.year],
  );
}

/** Cases as far as they have got, for demonstration data. */
export async function insertTypicalCases(
  tx: WriteTx,
  rows: readonly {
    readonly id: string;
    readonly organisation_id: string;
    readonly organisation_name: string;
    readonly path: string;
    readonly found: string;
    readonly period_id: string;
    readonly from_total: number | null;
    readonly to_total: number;
    readonly title: string;
    readonly text: string;
    readonly state: string;
    readonly written_by: string;
    readonly published_on: string | null;
  }[],
): Promise<void> {
  await tx.run(
    `insert into typical_case (county_id, id, organisation_id, organisation_name, path, found, period_id, from_total, to_total, title, text,
       state, written_by, published_on, created_at)
     select $1, c.id, c.organisation_id, c.organisation_name, c.path, c.found, c.period_id, c.from_total, c.to_total, c.title, c.text, c.state,
       c.written_by, c.published_on, $3
     from jsonb_to_recordset($2::jsonb) as c(id uuid, organisation_id uuid, organisation_name text, path text, found text, period_id text,
       from_total numeric, to_total numeric, title text, text text, state text, written_by text, published_on date)`,
    [tx.countyId, JSON.stringify(rows), tx.now],
  );
}

/** Lifts bars raised until a day at organisations named, for demonstration data. Answers how many. */
export async function liftBarsAt(
  tx: WriteTx,
  organisationIds: readonly string[],
  until: string,
  reason: string,
): Promise<number> {
  return await tx.run(
    `update recognition_bar set lifted_on = $4, lifted_by = raised_by, lift_reason = $5, version = version + 1
     where county_id = $1 and organisation_id = any($2) and raised_on <= $3 and lifted_on is null`,
    [tx.countyId, organisationIds, until, tx.today, reason],
  );
}
