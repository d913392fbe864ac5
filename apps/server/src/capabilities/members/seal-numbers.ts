import { maskIdentity, maskPhone } from '@lianchuang/domain/members/identity-number';
import type { FieldSealer } from '../../platform/seal/field-sealer.ts';

/** A number as it is kept: sealed, with its look-up hash and what lists show of it. */
export interface SealedNumber {
  readonly sealed: Buffer;
  readonly hash: Buffer;
  readonly masked: string;
}

/** The place a member's number is bound to; moved to another row it does not open. */
export function placeOf(countyId: number, memberId: string, field: 'identity' | 'phone'): string {
  return `${countyId}/member/${memberId}/${field}`;
}

/** Look-up hash of a folded number. Counties do not share hashes. */
export function hashOf(
  sealer: FieldSealer,
  countyId: number,
  field: 'identity' | 'phone',
  number: string,
): Buffer {
  return sealer.hash(`${countyId}/${field}/${number}`);
}

/** Seals a folded identity number. */
export function sealIdentity(
  sealer: FieldSealer,
  countyId: number,
  id: string,
  number: string,
): SealedNumber {
  return {
    sealed: sealer.seal(number, placeOf(countyId, id, 'identity')),
    hash: hashOf(sealer, countyId, 'identity', number),
    masked: maskIdentity(number),
  };
}

/** Seals a folded phone number. */
export function sealPhone(sealer: FieldSealer, countyId: number, id: string, number: string): SealedNumber {
  return {
    sealed: sealer.seal(number, placeOf(countyId, id, 'phone')),
    hash: hashOf(sealer, countyId, 'phone', number),
    masked: maskPhone(number),
  };
}
