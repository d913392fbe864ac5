import type { FieldSealer } from '../../platform/seal/field-sealer.ts';

/** The place a person's number is bound to; moved to another row it does not open. */
export function sealedPlace(countyId: number, id: string, field: 'identity' | 'phone'): string {
  return `${countyId}/development-person/${id}/${field}`;
}

/** Look-up hash of a folded identity number. Counties do not share hashes. */
export function hashOf(sealer: FieldSealer, countyId: number, identity: string): Buffer {
  return sealer.hash(`${countyId}/development-person/identity/${identity}`);
}
