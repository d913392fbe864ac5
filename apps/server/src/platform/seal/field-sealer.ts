import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { ProblemError } from '../errors/problem-error.ts';

/** Keeps single fields, such as identity numbers, unreadable in the database and in its backups. */
export interface FieldSealer {
  /** Key number (1 byte), nonce (12), tag (16), cipher text. The same text never gives the same bytes. */
  seal(text: string, place: string): Buffer;
  /** Throws `field-unreadable`: another key, another place, or bytes that were changed. */
  open(sealed: Uint8Array, place: string): string;
  /** The same for the same text, to look it up exactly; says nothing about it without the key. 32 bytes. */
  hash(text: string): Buffer;
}

/** Key number 1..255 and its 32 bytes; the highest seals, all open. */
export type FieldKeys = ReadonlyMap<number, Uint8Array>;

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/**
 * AES-256-GCM by field. `place` says what a text is (county, row, column), so that bytes moved to another row do not
 * open there. Hashes are keyed by the lowest key, which therefore stays when keys are changed.
 */
export function makeFieldSealer(keys: FieldKeys): FieldSealer {
  const numbers = [...keys.keys()].sort((a, b) => a - b);
  const newest = numbers.at(-1);
  const oldest = numbers[0];
  if (newest === undefined || oldest === undefined) throw new Error('no key to seal fields with');
  // Node is five times as fast with a key object as with its bytes.
  const objects = new Map([...keys].map(([number, key]) => [number, createSecretKey(key)]));
  const keyOf = (number: number): KeyObject => {
    const key = objects.get(number);
    if (key?.symmetricKeySize !== 32)
      throw new ProblemError('field-unreadable', 500, { params: { key: number } });
    return key;
  };
  const hashKey = createSecretKey(
    Buffer.from(hkdfSync('sha256', keyOf(oldest), '', 'lianchuang field hash', 32)),
  );
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceBytes);
      const by = createCipheriv(cipher, keyOf(newest), nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([by.update(text, 'utf8'), by.final()]);
      return Buffer.concat([Buffer.of(newest), nonce, by.getAuthTag(), body]);
    },
    open(sealed, place) {
      const number = sealed[0] ?? 0;
      const by = createDecipheriv(cipher, keyOf(number), sealed.subarray(1, 1 + nonceBytes))
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
      try {
        return Buffer.concat([by.update(sealed.subarray(headBytes)), by.final()]).toString('utf8');
      } catch {
        throw new ProblemError('field-unreadable', 500, { params: { key: number } });
      }
    },
    hash: (text) => createHmac('sha256', hashKey).update(text).digest(),
  };
}
