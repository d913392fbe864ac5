import { createHash } from 'node:crypto';
import type { ReadTx } from '../../platform/db/database.ts';

export interface ChainReport {
  readonly ok: boolean;
  /** Entries the chain's head counts. */
  readonly entries: number;
  /** Sequence number of the first entry that is changed, missing or out of place; null when all are right. */
  readonly brokenAt: number | null;
}

interface Link {
  seq: number;
  entry: string;
  hash: string;
  at: string;
}

/** Entries read at a time: memory stays level however long the chain is. */
const chunk = 5000;

/**
 * Walks a county's audit chain from its first entry to its head and recomputes every hash. Finds
 * changed, removed, inserted and cut-off entries. For the scope of an auditor or of the product itself.
 */
export async function verifyChain(tx: ReadTx): Promise<ChainReport> {
  const head = await tx.maybe<{ seq: number; hash: string }>(
    'select seq, hash from audit_head where county_id = $1',
    [tx.countyId],
  );
  const entries = head?.seq ?? 0;
  let before = '';
  let expected = 1;
  while (expected <= entries) {
    const links = await tx.many<Link & Record<string, unknown>>(
      `select seq, entry, hash, at from audit_entry
       where county_id = $1 and seq >= $2 and seq <= $3 order by seq limit ${chunk}`,
      [tx.countyId, expected, entries],
    );
    if (links.length === 0) return { ok: false, entries, brokenAt: expected };
    for (const link of links) {
      if (link.seq !== expected || link.hash !== hashOf(before, link.entry) || !sameInstant(link)) {
        return { ok: false, entries, brokenAt: expected };
      }
      before = link.hash;
      expected += 1;
    }
  }
  return before === (head?.hash ?? '')
    ? { ok: true, entries, brokenAt: null }
    : { ok: false, entries, brokenAt: entries };
}

function hashOf(before: string, entry: string): string {
  return createHash('sha256')
    .update(before + entry)
    .digest('hex');
}

/** The column is for searching; what was hashed is the text. */
function sameInstant(link: Link): boolean {
  const { at } = JSON.parse(link.entry) as { at?: unknown };
  return at === link.at;
}
