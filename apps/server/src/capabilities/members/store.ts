import type { Member } from '@lianchuang/domain/members/contract';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface MemberRow extends Omit<Member, 'organisation' | 'age'> {
  organisationId: string;
  organisationName: string;
  organisationKind: string;
  path: string;
  mergedInto: string | null;
}

/** Columns of a member in the names of the contract, with the organisation's present name. */
export const memberColumns = `m.id, m.name, m.sex, m.ethnic_group as "ethnicGroup", m.born_on as "bornOn", m.education, m.joined_on as "joinedOn",
  m.full_on as "fullOn", m.since_on as "sinceOn", m.state, m.ended_on as "endedOn", m.identity_masked as "identityMasked",
  m.phone_masked as "phoneMasked", m.occupation, m.special_skills as "specialSkills", m.veteran, m.returned_youth as "returnedYouth",
  m.graduate, m.capable_villager as "capableVillager", m.version, m.merged_into as "mergedInto", m.path,
  m.organisation_id as "organisationId", coalesce(v.name, (select t.from_name from member_transfer t
    where t.county_id = m.county_id and t.member_id = m.id and t.state = 'issued'), '') as "organisationName", coalesce(o.kind, '') as "organisationKind"`;

/** Left joins: of one who comes with a letter, the organisation itself is out of sight. */
export const memberFrom = `member m ${joinOrganisation('m', true)}`;

/** One member one may see; undefined otherwise. `lock`: held until the transaction ends. */
export function selectMember(tx: ReadTx, id: string, lock = false): Promise<MemberRow | undefined> {
  return tx.maybe<MemberRow>(
    `select ${memberColumns} from ${memberFrom} where m.county_id = $1 and m.id = $2${lock ? ' for update of m' : ''}`,
    [tx.countyId, id],
  );
}

/**
 * A member to be changed, at the version the user saw. Members who only come with a letter are not one's own to change.
 * Throws `not-found`, `stale-version`, `member-ended`.
 */
export async function takeMember(
  tx: WriteTx,
  id: string,
  version: number,
  present: (row: MemberRow) => unknown,
): Promise<MemberRow> {
  const row = await selectMember(tx, id, true);
  if (!row || row.path < tx.scope.lo || row.path >= tx.scope.hi) throw notFound('member');
  if (row.version !== version) throw stale(present(row));
  return row;
}

/** Refuses what only concerns members of today. */
export function mustBeActive(row: MemberRow): void {
  if (row.state !== 'active') {
    throw new ProblemError('member-ended', 409, { params: { name: row.name, date: row.endedOn ?? '' } });
  }
}

/** Notes what happened to a member; `detail` never holds a number in clear. */
export async function addEvent(
  tx: WriteTx,
  byName: string,
  event: { memberId: string; on: string; kind: string; detail?: Record<string, unknown> },
): Promise<void> {
  await tx.run(
    `insert into member_event (county_id, member_id, id, on_date, kind, detail, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.countyId,
      event.memberId,
      tx.uuid(),
      event.on,
      event.kind,
      JSON.stringify(event.detail ?? {}),
      byName,
      tx.now,
    ],
  );
}

/** From a day on the member belongs here (or, null, nowhere any more); what was said of the same day is replaced. */
export async function setAffiliation(
  tx: WriteTx,
  memberId: string,
  row: { fromOn: string; organisationId: string | null; path: string; how: string },
): Promise<void> {
  await tx.run(
    `insert into member_affiliation (county_id, member_id, from_on, organisation_id, path, how) values ($1, $2, $3, $4, $5, $6)
     on conflict (county_id, member_id, from_on) do update set organisation_id = excluded.organisation_id, path = excluded.path, how = excluded.how`,
    [tx.countyId, memberId, row.fromOn, row.organisationId, row.path, row.how],
  );
}
