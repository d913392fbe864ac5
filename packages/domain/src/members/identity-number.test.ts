import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullYears } from './full-years.ts';
import {
  checkDigitOf,
  foldIdentity,
  foldPhone,
  maskIdentity,
  maskPhone,
  readIdentity,
} from './identity-number.ts';

// The example of GB 11643-1999, annex.
const example = '11010519491231002X';

test('R1.4 the example of the standard is right, and says birth and sex', () => {
  expect(readIdentity(example, '2008-10-11')).toEqual({ ok: true, bornOn: '1949-12-31', sex: 'female' });
});

const digits17 = fc
  .record({
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2007-12-31'), noInvalidDate: true }),
    order: fc.nat(999),
  })
  .map(
    ({ day, order }) =>
      `999999${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
  );

test('R1.4 any single wrong digit, and any two neighbours that changed places, are noticed', () => {
  fc.assert(
    fc.property(digits17, fc.nat(17), fc.nat(9), (digits, at, digit) => {
      const number = digits + checkDigitOf(digits);
      expect(readIdentity(number, '2008-10-11')).toMatchObject({ ok: true });
      const changed = number.slice(0, at) + digit + number.slice(at + 1);
      if (changed !== number) expect(readIdentity(changed, '2008-10-11').ok).toBe(false);
      const i = Math.min(at, 15);
      const swapped = number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2);
      if (swapped !== number) expect(readIdentity(swapped, '2008-10-11').ok).toBe(false);
    }),
  );
});

test('R1.4 numbers are read as people write them', () => {
  expect(foldIdentity(' １１０１０５ 19491231-002ｘ')).toBe(example);
  expect(foldPhone('+86 138-0000 0000')).toBe('13800000000');
  expect(foldPhone('(０９１４) 1234567')).toBe('09141234567');
  for (const none of ['', '12345', '见备注', '1'.repeat(16)]) expect(foldPhone(none)).toBeNull();
});

test('R1.4 what is masked cannot be read back', () => {
  fc.assert(
    fc.property(digits17, (digits) => {
      const number = digits + checkDigitOf(digits);
      expect(maskIdentity(number)).not.toContain(number.slice(6, 14));
      expect(maskIdentity(number)).toHaveLength(18);
    }),
  );
  expect(maskPhone('13800001234')).toBe('138****1234');
  expect(maskPhone('1234567')).toBe('*****67');
});

test('ages are whole years, also of those born on 29 February', () => {
  expect(fullYears('1960-02-29', '2008-02-28')).toBe(47);
  expect(fullYears('1960-02-29', '2008-02-29')).toBe(48);
  expect(fullYears('1960-02-29', '2009-03-01')).toBe(49);
  expect(fullYears('1960-10-11', '2008-10-10')).toBe(47);
});
