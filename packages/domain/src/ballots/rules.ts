/** Votes in secret with one-time codes: what holds without a database (R4.2, R4.5). */
import { z } from 'zod';

/** The answers of each kind of vote, best first; a voice says the position of one. */
export const scales = {
  appraisal: ['satisfied', 'basically-satisfied', 'dissatisfied', 'unknown'],
  'duty-report': ['good', 'fairly-good', 'average', 'poor'],
} as const;
export const choices = 4;
export const purposeSchema = z.enum(['appraisal', 'duty-report']);
export type Purpose = z.infer<typeof purposeSchema>;

/** Counts by question and answer. */
export type Tally = readonly (readonly number[])[];

export function emptyTally(questions: number): number[][] {
  return Array.from({ length: questions }, () => Array.from({ length: choices }, () => 0));
}

/** The counts with one voice more; `answers` has an answer for each question. */
export function withVoice(tally: Tally, answers: readonly number[]): number[][] {
  return tally.map((counts, q) => counts.map((n, choice) => (choice === answers[q] ? n + 1 : n)));
}

/** Letters that are not taken for another, nor for a digit (Crockford's). */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 12;

/** A code as it is printed: `1-K7QF-9M2X-4TRV`, the county before it. */
export function formatCode(countyId: number, symbols: string): string {
  return [String(countyId), ...(symbols.match(/.{4}/g) ?? [])].join('-');
}

/** County and symbols of a code as somebody typed it, with what is easily misread taken for what it is; null for none. */
export function parseCode(text: string): { countyId: number; symbols: string } | null {
  const plain = text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const symbols = plain.slice(-codeLength);
  const county = plain.slice(0, -codeLength);
  if (symbols.length < codeLength || !/^[1-9]\d{0,8}$/.test(county)) return null;
  return [...symbols].every((c) => codeAlphabet.includes(c)) ? { countyId: Number(county), symbols } : null;
}

/** Slips on a sheet of A4 to be cut; sheets are numbered with them. */
export const slipsPerSheet = 10;

export interface Range {
  readonly first: number;
  readonly last: number;
}

/** `1-20, 35` as ranges; null where it says something else. */
export function parseRanges(text: string): Range[] | null {
  const parts = text
    .split(/[,,、;;\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges = parts.map((part) => /^(\d{1,5})(?:[-—–~~至](\d{1,5}))?$/.exec(part));
  if (ranges.length === 0 || ranges.some((r) => r === null)) return null;
  const read = ranges.map((r) => ({ first: Number(r?.[1]), last: Number(r?.[2] ?? r?.[1]) }));
  return read.some((r) => r.first < 1 || r.last < r.first) ? null : read;
}

/** The numbers of ranges, each once, ascending. */
export function numbersOf(ranges: readonly Range[]): number[] {
  const all = new Set<number>();
  for (const { first, last } of ranges) for (let n = first; n <= last; n++) all.add(n);
  return [...all].sort((a, b) => a - b);
}

/** A set of numbers from 1 on, a bit each. */
export function hasBit(bits: Uint8Array, number: number): boolean {
  return ((bits[(number - 1) >> 3] ?? 0) & (1 << ((number - 1) & 7))) !== 0;
}

export function withBits(bits: Uint8Array, numbers: readonly number[]): Uint8Array {
  const highest = numbers.reduce((a, b) => Math.max(a, b), 0);
  const next = new Uint8Array(Math.max(bits.length, Math.ceil(highest / 8)));
  next.set(bits);
  for (const number of numbers) {
    const at = (number - 1) >> 3;
    next[at] = (next[at] ?? 0) | (1 << ((number - 1) & 7));
  }
  return next;
}

export function countBits(bits: Uint8Array): number {
  let n = 0;
  for (let byte of bits) for (; byte > 0; byte &= byte - 1) n += 1;
  return n;
}

/** Numbers (from 1) of the paper slips of a pile that two people read differently. */
export function differingSlips(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): number[] {
  return first.flatMap((answers, i) =>
    answers.length === second[i]?.length && answers.every((a, q) => a === second[i]?.[q]) ? [] : [i + 1],
  );
}
