import type { Unit } from '../campaign/definition.ts';

/** A figure as a register knows it; without a value there is nothing to count. */
export interface RegisterFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What an answer claims. */
export interface Claim extends RegisterFigure {
  readonly notApplicable: boolean;
}

/** Decimals in which a figure is read; further ones are no difference. */
const decimals: Partial<Record<Unit, number>> = { share: 3, hours: 1, years: 1, months: 1 };

/**
 * Whether a claim says something else than the register. Two numbers are compared as such, one figure in the decimals in
 * which it is shown. Who has answered nothing claims nothing.
 */
export function differsFromRegister(claim: Claim, register: RegisterFigure, unit: Unit): boolean {
  const nothing = claim.notApplicable || claim.denominator === 0;
  if (nothing) return register.value !== null;
  if (claim.value === null) return false;
  if (register.value === null) return true;
  const pairs = [claim.numerator, claim.denominator, register.numerator, register.denominator];
  if (pairs.every((n) => n !== null)) {
    return claim.numerator !== register.numerator || claim.denominator !== register.denominator;
  }
  const factor = 10 ** (decimals[unit] ?? 2);
  return Math.round(claim.value * factor) !== Math.round(register.value * factor);
}
