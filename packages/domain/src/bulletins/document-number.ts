/** Numbers of official documents, `清组通〔2008〕3号` (GB/T 9704-2012; R4.3). */

export interface DocumentNumber {
  readonly code: string;
  readonly year: number;
  readonly number: number;
}

/** The number is not padded and has no 第; the year stands in 〔〕. */
export function formatDocumentNumber({ code, year, number }: DocumentNumber): string {
  return `${code}〔${year}〕${number}号`;
}

/** A code for an issuer that has none yet: what its name begins with, and what it issues. */
export function proposeCode(organisationKind: string, name: string): string {
  if (organisationKind === 'county-committee') return `${name.slice(0, 1)}组通`;
  if (organisationKind === 'township-committee')
    return `${name.replace(/[镇乡]?党委.*$/u, '').slice(0, 6)}党通`;
  return `${name.replace(/党(总)?支部.*$/u, '').slice(0, 8)}支通`;
}

/** The numbers one issuer has given in a year to the next one: one more than the highest. */
export const nextNumber = (given: readonly number[]): number => Math.max(0, ...given) + 1;
