import type { WriteTx } from '../../platform/db/database.ts';

export interface NewServiceCard {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly memberId: string | null;
  readonly household: string;
  readonly visitedOn: string;
  readonly request: string;
  readonly promise: string;
  readonly promisedBy: string | null;
  readonly result: string;
  readonly closedOn: string | null;
  readonly by: string;
}

/** Many cards in one statement, for demonstration data (R4.4). */
export async function insertServiceCards(tx: WriteTx, all: readonly NewServiceCard[]): Promise<void> {
  await tx.run(
    `insert into service_card (county_id, id, organisation_id, path, member_id, household, visited_on, request, promise, promised_by,
       result, closed_on, created_by, created_at)
     select $1, c.*, c.visited_on + interval '11 hours'
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::date[], $8::text[], $9::text[], $10::date[], $11::text[],
       $12::date[], $13::text[])
       as c(id, organisation_id, path, member_id, household, visited_on, request, promise, promised_by, result, closed_on, by_name)`,
    [
      tx.countyId,
      all.map((c) => c.id),
      all.map((c) => c.organisationId),
      all.map((c) => c.path),
      all.map((c) => c.memberId),
      all.map((c) => c.household),
      all.map((c) => c.visitedOn),
      all.map((c) => c.request),
      all.map((c) => c.promise),
      all.map((c) => c.promisedBy),
      all.map((c) => c.result),
      all.map((c) => c.closedOn),
      all.map((c) => c.by),
    ],
  );
}
