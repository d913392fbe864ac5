import { createHash } from 'node:crypto';
import type { WriteTx } from '../db/database.ts';
import { type AuditActor, type AuditEntry, entryText, writeAudit } from './write-audit.ts';

/** Adds many entries to the county's chain, in their order, as `writeAudit` adds one: three statements for all. */
export async function writeAudits(
  tx: WriteTx,
  actor: AuditActor,
  entries: readonly AuditEntry[],
): Promise<void> {
  const [only] = entries;
  if (!only) return;
  if (entries.length === 1) return await writeAudit(tx, actor, only);
  const head = await tx.maybe<{ seq: number; hash: string }>(
    'select seq, hash from audit_head where county_id = $1 for update',
    [tx.countyId],
  );
  if (!head) return;
  let { hash } = head;
  const links = entries.map((entry, i) => {
    const text = entryText(tx, actor, entry);
    hash = createHash('sha256').update(`${hash}${text}`).digest('hex');
    return { seq: head.seq + i + 1, text, hash };
  });
  await tx.run('update audit_head set seq = $2, hash = $3 where county_id = $1', [
    tx.countyId,
    head.seq + links.length,
    hash,
  ]);
  await tx.run(
    `insert into audit_entry (county_id, seq, entry, hash, at)
     select $1, l.seq, l.entry, l.hash, $2 from unnest($3::bigint[], $4::text[], $5::text[]) as l(seq, entry, hash)`,
    [tx.countyId, tx.now, links.map((l) => l.seq), links.map((l) => l.text), links.map((l) => l.hash)],
  );
}
