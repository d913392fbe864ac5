import type { Tally } from '@lianchuang/domain/ballots/rules';
import type { ReadTx } from '../../platform/db/database.ts';

/** What was cast into a box: counts, and comments in the order of their letters. */
export interface BoxContent {
  readonly tally: Tally;
  readonly comments: readonly string[];
}

/** Sizes of what is sealed are multiples of this, or a longer text would show that somebody wrote one. */
const step = 4096;

const placeOf = (tx: ReadTx, boxId: string): string => `${tx.countyId} ${boxId} ballots`;

export function sealContent(tx: ReadTx, boxId: string, content: BoxContent): Buffer {
  const text = JSON.stringify({ tally: content.tally, comments: [...content.comments].sort() });
  const bytes = Buffer.byteLength(text);
  return tx.sealer.seal(text + ' '.repeat((step - (bytes % step)) % step), placeOf(tx, boxId));
}

/** Throws `field-unreadable`. */
export function openContent(tx: ReadTx, boxId: string, sealed: Uint8Array): BoxContent {
  return JSON.parse(tx.sealer.open(sealed, placeOf(tx, boxId))) as BoxContent;
}
