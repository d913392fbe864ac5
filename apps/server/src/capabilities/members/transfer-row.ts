import type { Transfer } from '@lianchuang/domain/members/contract';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';

export interface TransferRow {
  id: string;
  number: string;
  memberId: string;
  memberName: string;
  fromId: string;
  fromName: string | null;
  fromKind: string | null;
  path: string;
  toId: string | null;
  toName: string | null;
  toKind: string | null;
  toPath: string | null;
  toOutside: string | null;
  state: Transfer['state'];
  issuedOn: string;
  validUntil: string;
  endedOn: string | null;
  reason: string;
  note: string;
  version: number;
}

/** Both ends with their names, which each end may see of the other: a letter says where it comes from and goes to. */
export const selectTransfers = `
  select t.id, t.number, t.member_id as "memberId", t.member_name as "memberName", t.from_organisation_id as "fromId", t.from_name as "fromName",
    t.from_kind as "fromKind", t.path, t.to_organisation_id as "toId", t.to_name as "toName", t.to_kind as "toKind", t.to_path as "toPath",
    t.to_outside as "toOutside", t.state, t.issued_on as "issuedOn", t.valid_until as "validUntil", t.ended_on as "endedOn", t.reason, t.note, t.version
  from member_transfer t where t.county_id = $1`;

/** A letter as its two ends see it; what one may do depends on the end one stands at. */
export function presentTransfer(row: TransferRow, actor: Actor): Transfer {
  const keeps = actor.rights.includes('members.change') && row.state === 'issued';
  const inside = (path: string | null) => path !== null && path >= actor.scope.lo && path < actor.scope.hi;
  const receives = keeps && (inside(row.toPath) || (row.toOutside !== null && inside(row.path)));
  return {
    id: row.id,
    number: row.number,
    memberId: row.memberId,
    memberName: row.memberName,
    from: { id: row.fromId, name: row.fromName ?? '', kind: row.fromKind ?? '' },
    to: row.toId === null ? null : { id: row.toId, name: row.toName ?? '', kind: row.toKind ?? '' },
    toOutside: row.toOutside,
    state: row.state,
    issuedOn: row.issuedOn,
    validUntil: row.validUntil,
    endedOn: row.endedOn,
    reason: row.reason,
    note: row.note,
    version: row.version,
    may: { receive: receives, refuse: keeps && inside(row.toPath), withdraw: keeps && inside(row.path) },
  };
}

/** One letter one may see. Throws `not-found`. */
export async function readTransfer(tx: ReadTx, id: string, lock = false): Promise<TransferRow> {
  const row = await tx.maybe<TransferRow>(`${selectTransfers} and t.id = $2${lock ? ' for update' : ''}`, [
    tx.countyId,
    id,
  ]);
  if (!row) throw notFound('transfer');
  return row;
}

/** A letter that is still under way, to be acted on. Throws `not-found`, `stale-version`, `not-allowed`, `transfer-ended`. */
export async function takeTransfer(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  act: keyof Transfer['may'],
): Promise<TransferRow> {
  const row = await readTransfer(tx, id, true);
  if (row.version !== version) throw stale(presentTransfer(row, actor));
  if (row.state !== 'issued') {
    throw new ProblemError('transfer-ended', 409, {
      params: { number: row.number, date: row.endedOn ?? '' },
    });
  }
  if (!presentTransfer(row, actor).may[act]) throw new ProblemError('not-allowed', 403);
  return row;
}

/** Ends a letter in a state. */
export async function endTransfer(
  tx: WriteTx,
  id: string,
  state: 'received' | 'withdrawn' | 'refused',
  on: string,
  note: string,
): Promise<void> {
  await tx.run(
    `update member_transfer set state = $3, ended_on = $4, note = $5, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, id, state, on, note],
  );
}
