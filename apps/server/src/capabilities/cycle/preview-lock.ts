import type { previewLock as contract } from '@lianchuang/domain/periods/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentPeriod } from './list-periods.ts';

/** What locking would do, in numbers, before it does. */
export async function previewLock(
  tx: ReadTx,
  _actor: Actor,
  { params }: { params: { id: string } },
): Promise<z.output<(typeof contract)['response']>> {
  const { counts, state } = await presentPeriod(tx, params.id);
  return {
    locks: counts.owed - counts.locked,
    unapproved: counts.submitted + counts.sentBack,
    missing: counts.open,
    blockers: state === 'open' || state === 'closed' ? [] : [`state-${state}`],
  };
}
