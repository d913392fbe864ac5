import type { WriteTx } from '../db/database.ts';

export interface AuditEntry {
  /** Verb in kebab-case: `submit-return`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly organisation?: string | undefined;
  readonly detail?: Record<string, unknown>;
}

/** Whoever acts; routes pass the actor, the product itself passes a name. */
export interface AuditActor {
  readonly displayName: string;
  readonly role: string;
  readonly userId: string;
}

/**
 * Adds one entry to the county's chain, in the same transaction as the write it tells of:
 * hash = sha256(hash before || entry). The head row serialises the county's writers, so the chain has no forks.
 */
export async function writeAudit(tx: WriteTx, actor: AuditActor, entry: AuditEntry): Promise<void> {
  const text = entryText(tx, actor, entry);
  await tx.run(
    `with head as (
       update audit_head set seq = seq + 1, hash = encode(sha256(convert_to(hash || $2, 'UTF8')), 'hex')
       where county_id = $1 returning seq, hash)
     insert into audit_entry (county_id, seq, entry, hash, at) select $1, seq, $2, hash, $3 from head`,
    [tx.countyId, text, tx.now],
  );
}

/** The text of an entry, exactly as it is hashed. */
export function entryText(tx: WriteTx, actor: AuditActor, entry: AuditEntry): string {
  return JSON.stringify({
    at: tx.now,
    actor: actor.displayName,
    userId: actor.userId,
    role: actor.role,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    organisation: entry.organisation ?? null,
    detail: entry.detail ?? {},
  });
}
