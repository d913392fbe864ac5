import type { Inspection } from '@lianchuang/domain/inspections/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { showInspection } from './store.ts';

/** The checklist of one inspection, what was found beside what was claimed (R3.8). */
export async function getInspection(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<Inspection> {
  return await showInspection(tx, actor, params.id);
}
