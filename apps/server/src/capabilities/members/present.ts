import type { Member } from '@lianchuang/domain/members/contract';
import { fullYears } from '@lianchuang/domain/members/full-years';
import type { MemberRow } from './store.ts';

/** A member as lists and cards show one; numbers stay masked. `today` is the day ages are reckoned on. */
export function presentMember(row: MemberRow, today: string): Member {
  const {
    organisationId,
    organisationName,
    organisationKind,
    path: _path,
    mergedInto: _merged,
    ...rest
  } = row;
  return {
    ...rest,
    age: fullYears(row.bornOn, row.endedOn ?? today),
    organisation: { id: organisationId, name: organisationName, kind: organisationKind },
  };
}
