import type { ReadTx } from '../../platform/db/database.ts';

/** A member as other registers name one. */
export interface MemberRef {
  readonly id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly path: string;
  readonly sex: 'male' | 'female';
  /** `2008-01-31` */
  readonly born_on: string;
  readonly joined_on: string;
  /** Null: on probation. */
  readonly full_on: string | null;
  readonly state: string;
  readonly capable_villager: boolean;
  readonly version: number;
}

const columns =
  'id, name, organisation_id, path, sex, born_on, joined_on, full_on, state, capable_villager, version';

/** The members who belong to an organisation today, in pinyin order. */
export function selectMembersAt(tx: ReadTx, organisationId: string): Promise<MemberRef[]> {
  return tx.many<MemberRef>(
    `select ${columns} from member where county_id = $1 and organisation_id = $2 and state = 'active' order by sort_key, id`,
    [tx.countyId, organisationId],
  );
}

/** Those of the members named that one may see, whatever became of them. */
export function selectMembersById(tx: ReadTx, ids: readonly string[]): Promise<MemberRef[]> {
  return tx.many<MemberRef>(
    `select ${columns} from member where county_id = $1 and id = any($2) and path >= $3 and path < $4`,
    [tx.countyId, ids, tx.scope.lo, tx.scope.hi],
  );
}
