import type {
  endDemonstrationPoint as contract,
  DemonstrationPoint,
} from '@lianchuang/domain/points/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentPoint, readPoint, readScores } from './demonstration-store.ts';

/** The place is no example any longer; it stays on the list (R5.3). Throws `not-found`, `stale-version`, `wrong-state`. */
export async function endDemonstrationPoint(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<DemonstrationPoint> {
  const row = await readPoint(tx, params.id, ' for update of d');
  const scores = await readScores(tx);
  if (row.version !== body.version) throw stale(presentPoint(tx, actor, row, scores));
  if (row.ended_on !== null) {
    throw new ProblemError('wrong-state', 409, { params: { state: 'ended', action: 'end' } });
  }
  if (body.on < row.from_on) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'on', code: 'ends-before-start' }] });
  }
  await tx.run(
    'update demonstration_point set ended_on = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.on],
  );
  await writeAudit(tx, actor, {
    action: 'end-demonstration-point',
    entity: 'demonstration-point',
    entityId: row.id,
    organisation: row.committee_name,
    detail: { place: row.place_name, on: body.on },
  });
  await markAllDirty(tx);
  return presentPoint(tx, actor, await readPoint(tx, row.id), scores);
}
