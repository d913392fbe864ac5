import { randomBytes } from 'node:crypto';
import { codeAlphabet, codeLength, hasBit, parseCode } from '@lianchuang/domain/ballots/rules';
import type { Database, ReadTx, WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { type BoxRow, readBox } from './store.ts';

/** Sixty bits: nobody hits upon one. */
export function randomSymbols(): string {
  return [...randomBytes(codeLength)].map((byte) => codeAlphabet[byte & 31]).join('');
}

export const hashOf = (tx: ReadTx, symbols: string): Buffer =>
  tx.sealer.hash(`ballot code ${tx.countyId} ${symbols}`);

export interface FoundCode {
  readonly box: BoxRow;
  readonly number: number;
}

/**
 * The box and the number of a code that may be used now. `lock` holds the box: of voices with one code only the first
 * finds it unused. Throws `ballot-code-unknown`, `ballot-over`, `ballot-code-void`, `ballot-code-used`.
 */
export async function findCode<T>(
  db: Database,
  text: string,
  lock: boolean,
  then: (tx: WriteTx, found: FoundCode) => Promise<T>,
): Promise<T> {
  const code = parseCode(text);
  if (!code || code.countyId >= 2 ** 31) throw new ProblemError('ballot-code-unknown', 404);
  const act = async (tx: ReadTx) => {
    const row = await tx.maybe<{ box_id: string; number: number }>(
      'select box_id, number from ballot_code where county_id = $1 and hash = $2',
      [tx.countyId, hashOf(tx, code.symbols)],
    );
    if (!row) throw new ProblemError('ballot-code-unknown', 404);
    const box = await readBox(tx, row.box_id, lock);
    if (box.state !== 'open' || (box.closes_on !== null && tx.today > box.closes_on))
      throw new ProblemError('ballot-over', 409);
    if (hasBit(box.voided, row.number)) throw new ProblemError('ballot-code-void', 409);
    if (hasBit(box.used, row.number)) throw new ProblemError('ballot-code-used', 409);
    return await then(tx as WriteTx, { box, number: row.number });
  };
  return lock
    ? await db.write(systemScope(code.countyId), act)
    : await db.read(systemScope(code.countyId), act);
}
