import type { revealMember as contract } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { placeOf } from './seal-numbers.ts';
import { selectMember } from './store.ts';

type Numbers = z.output<(typeof contract)['response']>;

/**
 * Both numbers of one member in clear; the audit log keeps who asked and why (R1.4). A route of its own making: the
 * answers of other writes are kept for replays, and this one must not lie in the database. Throws `not-found`.
 */
export async function revealMember({
  platform,
  actor,
  input,
  request,
  reply,
}: DirectCall<{ id: string }, unknown, { reason: string }>): Promise<Numbers> {
  idempotencyKey(request);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await selectMember(tx, input.params.id);
    if (!row || row.path < tx.scope.lo || row.path >= tx.scope.hi) throw notFound('member');
    await writeAudit(tx, actor, {
      action: 'reveal-member',
      entity: 'member',
      entityId: row.id,
      organisation: row.organisationName,
      detail: { name: row.name, reason: input.body.reason },
    });
    void reply.header('cache-control', 'no-store');
    return await openNumbers(tx, row.id);
  });
}

/** Both numbers as they were entered, folded. Throws `not-found`, `field-unreadable`. */
export async function openNumbers(tx: ReadTx, id: string): Promise<Numbers> {
  const row = await tx.maybe<{ identity_sealed: Buffer; phone_sealed: Buffer | null }>(
    'select identity_sealed, phone_sealed from member where county_id = $1 and id = $2',
    [tx.countyId, id],
  );
  if (!row) throw notFound('member');
  return {
    identity: tx.sealer.open(row.identity_sealed, placeOf(tx.countyId, id, 'identity')),
    phone: row.phone_sealed && tx.sealer.open(row.phone_sealed, placeOf(tx.countyId, id, 'phone')),
  };
}
