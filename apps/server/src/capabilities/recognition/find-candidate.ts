import type { ReadTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { type MemberRef, selectMembersById } from '../members/public.ts';
import { openPlace, type Place } from '../organisations/public.ts';

/**
 * The unit, or the member with the branch they belong to, that a nomination names. Throws `unknown-organisation`,
 * `unknown-member` with the field.
 */
export async function findCandidate(
  tx: ReadTx,
  to: 'unit' | 'person',
  named: { organisationId?: string | undefined; memberId?: string | undefined },
): Promise<{ place: Place; member: MemberRef | null }> {
  if (to === 'unit') {
    if (!named.organisationId) throw missing('organisationId', 'choose-an-organisation');
    return { place: await openPlace(tx, named.organisationId), member: null };
  }
  if (!named.memberId) throw missing('memberId', 'choose-a-member');
  const [member] = await selectMembersById(tx, [named.memberId]);
  if (!member) {
    throw new ProblemError('unknown-member', 422, {
      errors: [{ field: 'memberId', code: 'unknown-member' }],
    });
  }
  return { place: await openPlace(tx, member.organisation_id, 'memberId'), member };
}

function missing(
  field: 'organisationId' | 'memberId',
  code: 'choose-an-organisation' | 'choose-a-member',
): ProblemError {
  return new ProblemError('invalid-input', 422, { errors: [{ field, code }] });
}
