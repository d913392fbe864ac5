import { checkDigitOf } from '@lianchuang/domain/members/identity-number';

/** An identity number of nobody: the area 999999 is not in use. `nth` below 500; odd order numbers are men's. */
export function makeIdentity(bornOn: string, sex: 'male' | 'female', nth = 1): string {
  const order = String(nth * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const digits = `999999${bornOn.replaceAll('-', '')}${order}`;
  return digits + checkDigitOf(digits);
}
