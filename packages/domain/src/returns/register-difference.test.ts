import { describe, expect, it } from 'vitest';
import { differsFromRegister } from './register-difference.ts';

const claim = (value: number | null, numerator: number | null = null, denominator: number | null = null) => ({
  value,
  numerator,
  denominator,
  notApplicable: false,
});
const figure = (
  value: number | null,
  numerator: number | null = null,
  denominator: number | null = null,
) => ({ value, numerator, denominator });
const notApplicable = { ...claim(null), notApplicable: true };

describe('a claim beside the figure of a register', () => {
  it('is equal in the decimals that are shown, and not beyond', () => {
    expect(differsFromRegister(claim(3.3), figure(3.33), 'hours')).toBe(false);
    expect(differsFromRegister(claim(3.4), figure(3.33), 'hours')).toBe(true);
    expect(differsFromRegister(claim(0.857), figure(6 / 7), 'share')).toBe(false);
    expect(differsFromRegister(claim(1), figure(0.95), 'share')).toBe(true);
    expect(differsFromRegister(claim(1), figure(0), 'yes-no')).toBe(true);
    expect(differsFromRegister(claim(2), figure(2), 'count')).toBe(false);
  });
  it('of two numbers is compared number by number, even where the quotient is the same', () => {
    expect(differsFromRegister(claim(0.5, 6, 12), figure(0.5, 6, 12), 'share')).toBe(false);
    expect(differsFromRegister(claim(0.5, 5, 10), figure(0.5, 6, 12), 'share')).toBe(true);
    // A register without the two numbers is compared by its value.
    expect(differsFromRegister(claim(0.5, 5, 10), figure(0.5), 'share')).toBe(false);
  });
  it('differs where one says there is nothing to count and the other has a figure', () => {
    expect(differsFromRegister(notApplicable, figure(1), 'yes-no')).toBe(true);
    expect(differsFromRegister(claim(null, 0, 0), figure(0.5, 1, 2), 'share')).toBe(true);
    expect(differsFromRegister(claim(1), figure(null), 'share')).toBe(true);
    expect(differsFromRegister(notApplicable, figure(null), 'share')).toBe(false);
    expect(differsFromRegister(claim(null, 0, 0), figure(null, 0, 0), 'share')).toBe(false);
  });
  it('does not differ before anything is answered', () => {
    expect(differsFromRegister(claim(null), figure(1), 'yes-no')).toBe(false);
    expect(differsFromRegister(claim(null, 3), figure(0.5, 6, 12), 'share')).toBe(false);
  });
});
