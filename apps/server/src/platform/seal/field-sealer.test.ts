import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFieldSealer } from './field-sealer.ts';
import { readFieldKeys } from './read-field-keys.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);
const old = makeFieldSealer(new Map([[1, key(1)]]));
const both = makeFieldSealer(
  new Map([
    [1, key(1)],
    [2, key(2)],
  ]),
);

test('R1.4 what is sealed opens again, at its own place only, and never twice as the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, place, other) => {
      const sealed = old.seal(text, place);
      expect(old.open(sealed, place)).toBe(text);
      expect(old.seal(text, place).equals(sealed)).toBe(false);
      if (other !== place) expect(() => old.open(sealed, other)).toThrow('field-unreadable');
    }),
  );
});

test('R1.4 a single changed byte is noticed', () => {
  const sealed = old.seal('999999195001010011', 'here');
  for (let i = 1; i < sealed.length; i++) {
    const changed = Buffer.from(sealed);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(() => old.open(changed, 'here')).toThrow('field-unreadable');
  }
});

test('R1.4 a new key seals, the old one still opens, and look-up hashes stay', () => {
  const before = old.seal('13800000000', 'p');
  expect(both.open(before, 'p')).toBe('13800000000');
  const after = both.seal('13800000000', 'p');
  expect(after[0]).toBe(2);
  expect(() => old.open(after, 'p')).toThrow('field-unreadable');
  expect(both.hash('1').equals(old.hash('1'))).toBe(true);
  expect(both.hash('1').equals(both.hash('2'))).toBe(false);
});

test('keys come from the setting, and one that is no key is refused', async () => {
  const text = Buffer.from(key(3)).toString('base64url');
  expect([...(await readFieldKeys('unused', { LC_FIELD_KEYS: `1:${text},7:${text}` })).keys()]).toEqual([
    1, 7,
  ]);
  for (const bad of ['', '1:short', `0:${text}`, `x:${text}`, `300:${text}`]) {
    await expect(readFieldKeys('unused', { LC_FIELD_KEYS: bad })).rejects.toMatchObject({
      code: 'key-unreadable',
    });
  }
});
