import { deadlinesOf } from '@lianchuang/domain/development/deadlines';
import { type DevelopmentStep, progressOf } from '@lianchuang/domain/development/rules';
import { maskIdentity } from '@lianchuang/domain/members/identity-number';
import type { WriteTx } from '../../platform/db/database.ts';
import { hashOf } from '../members/public.ts';
import { sortKeyOf } from '../organisations/public.ts';
import { sealedPlace } from './sealed-place.ts';

/** A person with every step so far; the identity number is folded and in clear, and sealed here. */
export interface PersonToInsert {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly bornOn: string;
  readonly ethnicGroup: string;
  readonly education: string;
  readonly occupation: string;
  readonly capableVillager: boolean;
  readonly identity: string;
  readonly appliedOn: string;
  readonly steps: readonly DevelopmentStep[];
  readonly byName: string;
}

/** Many persons at once with their steps and deadlines, in three statements: for demonstration data (R1.5). */
export async function insertDevelopment(tx: WriteTx, rows: readonly PersonToInsert[]): Promise<void> {
  const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
  const progress = rows.map((r) => progressOf(r.appliedOn, r.steps));
  await tx.run(
    `insert into development_person (county_id, created_at, id, organisation_id, path, name, sort_key, sex, born_on, ethnic_group, education, occupation,
       capable_villager, identity_sealed, identity_hash, identity_masked, state, applied_on, joined_on, full_on, ended_on, created_by)
     select $1, $2, r.* from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::date[], $10::text[], $11::text[],
       $12::text[], $13::boolean[], $14::bytea[], $15::bytea[], $16::text[], $17::text[], $18::date[], $19::date[], $20::date[], $21::date[], $22::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      rows.map((r) => r.id),
      rows.map((r) => r.organisationId),
      rows.map((r) => r.path),
      rows.map((r) => r.name),
      rows.map((r) => sortKeyOf(r.name)),
      rows.map((r) => r.sex),
      rows.map((r) => r.bornOn),
      rows.map((r) => r.ethnicGroup),
      rows.map((r) => r.education),
      rows.map((r) => r.occupation),
      rows.map((r) => r.capableVillager),
      rows.map((r) => hex(tx.sealer.seal(r.identity, sealedPlace(tx.countyId, r.id, 'identity')))),
      rows.map((r) => hex(hashOf(tx.sealer, tx.countyId, 'identity', r.identity))),
      rows.map((r) => maskIdentity(r.identity)),
      progress.map((p) => p.state),
      rows.map((r) => r.appliedOn),
      progress.map((p) => p.joinedOn),
      progress.map((p) => p.fullOn),
      progress.map((p) => p.endedOn),
      rows.map((r) => r.byName),
    ],
  );
  const steps = rows.flatMap((row) => row.steps.map((step, i) => ({ ...step, row, nth: i + 1 })));
  await tx.run(
    `insert into development_step (county_id, person_id, id, nth, path, act, on_date, entitled, present, in_favour, passed, days, hours, months, by_name, at)
     select $1, r.person_id, r.id, r.nth, r.path, r.act, r.on_date, r.entitled, r.present, r.in_favour, r.passed, r.days, r.hours, r.months, r.by_name, r.on_date
     from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::date[], $8::int[], $9::int[], $10::int[], $11::boolean[], $12::numeric[],
       $13::numeric[], $14::int[], $15::text[]) as r(person_id, id, nth, path, act, on_date, entitled, present, in_favour, passed, days, hours, months, by_name)`,
    [
      tx.countyId,
      steps.map((s) => s.row.id),
      steps.map(() => tx.uuid()),
      steps.map((s) => s.nth),
      steps.map((s) => s.row.path),
      steps.map((s) => s.act),
      steps.map((s) => s.on),
      steps.map((s) => s.vote?.entitled ?? null),
      steps.map((s) => s.vote?.present ?? null),
      steps.map((s) => s.vote?.inFavour ?? null),
      steps.map((s) => s.passed ?? null),
      steps.map((s) => s.days ?? null),
      steps.map((s) => s.hours ?? null),
      steps.map((s) => s.months ?? null),
      steps.map((s) => s.row.byName),
    ],
  );
  const deadlines = rows.flatMap((row) =>
    deadlinesOf(row.appliedOn, row.steps).map((deadline, i) => ({ ...deadline, row, nth: i + 1 })),
  );
  await tx.run(
    `insert into development_deadline (county_id, person_id, nth, organisation_id, path, what, opens_on, due_on, done_on)
     select $1, r.* from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::date[], $9::date[]) as r`,
    [
      tx.countyId,
      deadlines.map((d) => d.row.id),
      deadlines.map((d) => d.nth),
      deadlines.map((d) => d.row.organisationId),
      deadlines.map((d) => d.row.path),
      deadlines.map((d) => d.what),
      deadlines.map((d) => d.opensOn),
      deadlines.map((d) => d.dueOn),
      deadlines.map((d) => d.doneOn),
    ],
  );
}
