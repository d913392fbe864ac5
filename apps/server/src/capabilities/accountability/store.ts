import type { ReadTx, WriteTx } from '../../platform/db/database.ts';

/** Remedies of one organisation that are not cancelled, the most urgent first. */
export function selectRemediesOf(
  tx: ReadTx,
  organisationId: string,
): Promise<{ id: string; title: string; state: string; due_on: string }[]> {
  return tx.many(
    `select id, title, state, due_on from remedy where county_id = $1 and organisation_id = $2 and state <> 'cancelled'
     order by (state = 'closed'), due_on, id limit 50`,
    [tx.countyId, organisationId],
  );
}

/** Remedies of organisations that are not closed yet, by date. */
export function selectOpenRemedies(
  tx: ReadTx,
  organisationIds: readonly string[],
): Promise<{ organisation_id: string; title: string; due_on: string }[]> {
  return tx.many(
    `select organisation_id, title, due_on from remedy where county_id = $1 and organisation_id = any($2) and state in ('open', 'done')
     order by due_on, id`,
    [tx.countyId, organisationIds],
  );
}

/** Open remedies on an organisation, and done ones that wait to be accepted below it. */
export async function countRemedies(
  tx: ReadTx,
  organisationId: string,
): Promise<{ open: number; overdue: number; next_due: string | null; to_accept: number }> {
  const row = await tx.maybe<{ open: number; overdue: number; next_due: string | null; to_accept: number }>(
    `select count(*) filter (where state = 'open' and organisation_id = $2) as open,
       count(*) filter (where state = 'open' and organisation_id = $2 and due_on < $3) as overdue,
       min(due_on) filter (where state = 'open' and organisation_id = $2) as next_due,
       count(*) filter (where state = 'done' and organisation_id <> $2) as to_accept
     from remedy where county_id = $1`,
    [tx.countyId, organisationId, tx.today],
  );
  return row ?? { open: 0, overdue: 0, next_due: null, to_accept: 0 };
}

/** How far many remedies have got, for demonstration data. */
export async function settleRemedies(
  tx: WriteTx,
  state: 'done' | 'closed',
  ids: readonly string[],
  note: string,
): Promise<void> {
  await tx.run(
    `update remedy set state = $2, note = $3, version = version + 1,
       closed_on = case when $2 = 'closed' then due_on end where county_id = $1 and id = any($4)`,
    [tx.countyId, state, note, ids],
  );
}

/** Many responsibilities at once, for demonstration data. */
export async function insertResponsibilities(
  tx: WriteTx,
  rows: readonly {
    subject: 'target' | 'standard';
    subjectId: string;
    organisationId: string;
    path: string;
    firstResponsible: string;
    leaderInCharge: string;
    department: string;
  }[],
): Promise<void> {
  await tx.run(
    `insert into responsibility (county_id, id, subject, subject_id, organisation_id, first_responsible, leader_in_charge, department, path, updated_at)
     select $1, r.*, $2 from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      rows.map(() => tx.uuid()),
      rows.map((r) => r.subject),
      rows.map((r) => r.subjectId),
      rows.map((r) => r.organisationId),
      rows.map((r) => r.firstResponsible),
      rows.map((r) => r.leaderInCharge),
      rows.map((r) => r.department),
      rows.map((r) => r.path),
    ],
  );
}
