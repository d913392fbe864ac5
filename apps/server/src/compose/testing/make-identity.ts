import { checkDigitOf } from '@lianchuang/domain/members/identity-number';

/** An identity number of nobody: areas from 999990 on are not in use, 999999 is the demonstration's. `nth` below 500; odd order numbers are men's. */
export function makeIdentity(bornOn: string, sex: 'male' | 'female', nth = 1, area = '999999'): string {
  const order = String(nth * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const digits = `${area}${bornOn.replaceAll('-', '')}${order}`;
  return digits + checkDigitOf(digits);
}
