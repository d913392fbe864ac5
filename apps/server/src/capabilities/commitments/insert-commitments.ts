import type { CommitmentLevel } from '@lianchuang/domain/commitments/levels';
import type { CommitmentState } from '@lianchuang/domain/commitments/states';
import type { WriteTx } from '../../platform/db/database.ts';

export interface NewCommitment {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly memberId: string | null;
  readonly level: CommitmentLevel;
  readonly content: string;
  readonly dueOn: string;
  readonly state: CommitmentState;
  readonly by: string;
  readonly reviewer: string;
  readonly draftedOn: string;
  /** With a day of publication; null for what is not published. */
  readonly publishedOn: string | null;
  readonly asked: { readonly kept: boolean; readonly on: string; readonly who: string } | null;
  readonly evidence: { readonly id: string; readonly sha256: string; readonly on: string } | null;
}

/** Many commitments with their history and proof, in three statements, for demonstration data (R4.1). */
export async function insertCommitments(tx: WriteTx, all: readonly NewCommitment[]): Promise<void> {
  if (all.length === 0) return;
  await tx.run(
    `insert into commitment (county_id, id, organisation_id, path, member_id, level, content, due_on, state, published_on, fulfilled_on,
       asked_how, asked_who, asked_on, asked_kept, created_by, created_at)
     select $1, c.id, c.organisation_id, c.path, c.member_id, c.level, c.content, c.due_on, c.state, c.published_on,
       case when c.state = 'fulfilled' then c.asked_on end, case when c.asked_on is not null then 'meeting' end, c.asked_who, c.asked_on,
       c.asked_kept, c.by_name, c.drafted_on + interval '10 hours'
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::date[], $9::text[], $10::date[], $11::text[],
       $12::date[], $13::boolean[], $14::text[], $15::date[])
       as c(id, organisation_id, path, member_id, level, content, due_on, state, published_on, asked_who, asked_on, asked_kept, by_name, drafted_on)`,
    [
      tx.countyId,
      all.map((c) => c.id),
      all.map((c) => c.organisationId),
      all.map((c) => c.path),
      all.map((c) => c.memberId),
      all.map((c) => c.level),
      all.map((c) => c.content),
      all.map((c) => c.dueOn),
      all.map((c) => c.state),
      all.map((c) => c.publishedOn),
      all.map((c) => c.asked?.who ?? null),
      all.map((c) => c.asked?.on ?? null),
      all.map((c) => c.asked?.kept ?? null),
      all.map((c) => c.by),
      all.map((c) => c.draftedOn),
    ],
  );
  const events = all.flatMap((c) =>
    eventsOf(c).map(([act, on, by, note], i) => ({
      id: c.id,
      path: c.path,
      number: i + 1,
      act,
      on,
      by,
      note,
    })),
  );
  await tx.run(
    `insert into commitment_event (county_id, commitment_id, number, act, at, by_name, note, path)
     select $1, e.id, e.number, e.act, e.day + interval '10 hours', e.by_name, e.note, e.path
     from unnest($2::uuid[], $3::int[], $4::text[], $5::date[], $6::text[], $7::text[], $8::text[]) as e(id, number, act, day, by_name, note, path)`,
    [
      tx.countyId,
      events.map((e) => e.id),
      events.map((e) => e.number),
      events.map((e) => e.act),
      events.map((e) => e.on),
      events.map((e) => e.by),
      events.map((e) => e.note),
      events.map((e) => e.path),
    ],
  );
  const proven = all.filter((c) => c.evidence !== null);
  await tx.run(
    `insert into commitment_evidence (county_id, id, commitment_id, sha256, name, added_by, added_at, path)
     select $1, e.id, e.commitment_id, e.sha256, '现场照片.png', e.by_name, e.day + interval '9 hours', e.path
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::text[]) as e(id, commitment_id, sha256, by_name, day, path)`,
    [
      tx.countyId,
      proven.map((c) => c.evidence?.id),
      proven.map((c) => c.id),
      proven.map((c) => c.evidence?.sha256),
      proven.map((c) => c.by),
      proven.map((c) => c.evidence?.on),
      proven.map((c) => c.path),
    ],
  );
}

/** The steps that led to the state. */
function eventsOf(c: NewCommitment): [act: string, on: string, by: string, note: string][] {
  const events: [string, string, string, string][] = [['draft', c.draftedOn, c.by, '']];
  if (c.state === 'draft') return events;
  events.push(['submit', c.draftedOn, c.by, '']);
  if (c.state === 'submitted') return events;
  if (c.state === 'sent-back')
    return [...events, ['send-back', c.draftedOn, c.reviewer, '目标不具体,请写明数量和时限']];
  events.push(['approve', c.publishedOn ?? c.draftedOn, c.reviewer, '']);
  if (c.publishedOn === null) return events;
  events.push(['publish', c.publishedOn, c.by, '']);
  if (c.evidence) events.push(['report', c.evidence.on, c.by, '']);
  if (c.asked) events.push([c.asked.kept ? 'confirm' : 'deny', c.asked.on, c.by, c.asked.who]);
  return events;
}
