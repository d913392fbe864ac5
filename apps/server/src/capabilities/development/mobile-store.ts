import type { MobileMember } from '@lianchuang/domain/development/mobile-contract';
import { inTouchUntil, isMobile, isOutOfTouch } from '@lianchuang/domain/development/mobile-rules';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import {
  atOrganisation,
  namesOf,
  type OrganisationColumns,
  organisationColumns,
  organisationRefOf,
} from './places.ts';
import { mayKeep } from './policy.ts';

export interface MobileRow extends OrganisationColumns {
  id: string;
  path: string;
  member_id: string;
  left_on: string;
  place: string;
  work: string;
  contact_branch: string;
  returned_on: string | null;
  last_contact_on: string | null;
  version: number;
}

export const mobileColumns = `t.id, t.path, t.member_id, t.left_on, t.place, t.work, t.contact_branch, t.returned_on, t.last_contact_on,
  t.version, ${organisationColumns}`;
export const mobileFrom = `mobile_member t ${atOrganisation}`;

/** Where a member stands on a day, by the rule of six months (R1.6). */
export function mobileState(
  row: Pick<MobileRow, 'left_on' | 'returned_on' | 'last_contact_on'>,
  today: string,
): MobileMember['state'] {
  if (row.returned_on !== null) return 'returned';
  if (!isMobile(row.left_on, null, today)) return 'away';
  return isOutOfTouch(row.left_on, row.last_contact_on, today) ? 'out-of-touch' : 'in-touch';
}

/** Rows with the names of their members, as lists and dialogs show them. */
export async function presentMobile(
  tx: ReadTx,
  actor: Actor,
  rows: readonly MobileRow[],
): Promise<MobileMember[]> {
  const names = await namesOf(tx, [...new Set(rows.map((row) => row.member_id))]);
  return rows.map((row) => ({
    id: row.id,
    organisation: organisationRefOf(row),
    member: { id: row.member_id, name: names.get(row.member_id) ?? '' },
    leftOn: row.left_on,
    place: row.place,
    work: row.work,
    contactBranch: row.contact_branch,
    returnedOn: row.returned_on,
    lastContactOn: row.last_contact_on,
    inTouchUntil: inTouchUntil(row.left_on, row.last_contact_on),
    state: mobileState(row, tx.today),
    version: row.version,
    may: mayKeep(actor) && row.returned_on === null,
  }));
}

/** One mobile member in scope. Throws `not-found`. */
export async function readMobile(tx: ReadTx, id: string, lock = false): Promise<MobileRow> {
  const row = await tx.maybe<MobileRow>(
    `select ${mobileColumns} from ${mobileFrom} where t.county_id = $1 and t.id = $2 and t.path >= $3 and t.path < $4${lock ? ' for update of t' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('mobile-member');
  return row;
}

/** One to be changed, at the version the user saw. Throws `not-found`, `stale-version`. */
export async function takeMobile(tx: WriteTx, actor: Actor, id: string, version: number): Promise<MobileRow> {
  const row = await readMobile(tx, id, true);
  if (row.version !== version) throw stale(await oneMobile(tx, actor, id));
  return row;
}

/** One mobile member as the contract has it. Throws `not-found`. */
export async function oneMobile(tx: ReadTx, actor: Actor, id: string): Promise<MobileMember> {
  const [one] = await presentMobile(tx, actor, [await readMobile(tx, id)]);
  if (!one) throw notFound('mobile-member');
  return one;
}
