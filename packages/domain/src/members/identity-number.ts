import type { Sex } from './terms.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

export type IdentityFault = 'identity-form' | 'identity-birth' | 'identity-check-digit';

/** An identity number as written, in the one form it is kept in: half width, no spaces, a capital X. */
export function foldIdentity(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff'-]/g, '')
    .toUpperCase();
}

/** The 18th character that the first 17 digits ask for (GB 11643-1999: weights, modulo 11). */
export function checkDigitOf(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return checks[sum % 11] ?? '';
}

/**
 * What an 18-character identity number says of its holder, or what is wrong with it. `on`: the day (`2008-10-11`)
 * that no birth may lie after. Source: GB 11643-1999.
 */
export function readIdentity(
  number: string,
  on: string,
): { ok: true; bornOn: string; sex: Sex } | { ok: false; fault: IdentityFault } {
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, fault: 'identity-form' };
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const day = new Date(`${bornOn}T00:00:00Z`);
  if (
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== bornOn ||
    bornOn < '1880-01-01' ||
    bornOn > on
  ) {
    return { ok: false, fault: 'identity-birth' };
  }
  if (checkDigitOf(number) !== number[17]) return { ok: false, fault: 'identity-check-digit' };
  return { ok: true, bornOn, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}

/** Shown in lists: the area and the last two characters, `999999**********1X`. */
export function maskIdentity(number: string): string {
  return `${number.slice(0, 6)}${'*'.repeat(10)}${number.slice(16)}`;
}

/** Shown in lists: `138****0000`; shorter numbers keep their last two digits. */
export function maskPhone(number: string): string {
  return number.length >= 11
    ? `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
    : `${'*'.repeat(Math.max(0, number.length - 2))}${number.slice(-2)}`;
}

/** A phone number as written, as digits; null when it is none (7 to 15 digits, a leading + or 0086 left out). */
export function foldPhone(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff'()\-—–]/g, '')
    .replace(/^(\+86|0086)/, '');
  return /^\d{7,15}$/.test(digits) ? digits : null;
}
