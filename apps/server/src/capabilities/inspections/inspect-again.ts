import type { inspectAgain as contract, Inspection } from '@lianchuang/domain/inspections/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { changeInspection } from './store.ts';

/** Makes an inspection of what was not as claimed at an earlier one, beside the same claims (R3.8). */
export async function inspectAgain(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Inspection> {
  return await changeInspection(
    tx,
    actor,
    { id: params.id, version: body.version, action: 'again' },
    { action: 'inspect-again', detail: { again: body.againId } },
    async (row) => {
      await tx.run(
        `insert into inspection (county_id, id, round_id, organisation_id, path, inspected_by, standard_id, nth, previous_id)
         select county_id, $3, round_id, organisation_id, path, inspected_by, standard_id, nth, id from inspection where county_id = $1 and id = $2`,
        [tx.countyId, row.id, body.againId],
      );
      await tx.run(
        `insert into inspection_item (county_id, inspection_id, criterion_id, path, nth, good, title, points, claimed)
         select county_id, $3, criterion_id, path, nth, good, title, points, claimed from inspection_item
         where county_id = $1 and inspection_id = $2 and verdict = 'otherwise'`,
        [tx.countyId, row.id, body.againId],
      );
      return body.againId;
    },
  );
}
