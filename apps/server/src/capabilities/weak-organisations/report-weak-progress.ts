import type {
  reportWeakProgress as contract,
  WeakOrganisation,
} from '@lianchuang/domain/weak-organisations/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { changeWeak } from './store.ts';

/** What was done in a month since naming, not in one to come; the last word counts (R3.6). Throws `month-wrong`, `wrong-state`. */
export async function reportWeakProgress(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<WeakOrganisation> {
  const month = `${body.month.slice(0, 7)}-01`;
  return await changeWeak(
    tx,
    actor,
    { id: params.id, version: body.version, action: 'report' },
    { month, progress: body.progress },
    async (row) => {
      if (month > tx.today || month.slice(0, 7) < row.named_on.slice(0, 7)) {
        throw new ProblemError('invalid-input', 422, { errors: [{ field: 'month', code: 'month-wrong' }] });
      }
      await tx.run(
        `insert into weak_progress (county_id, weak_id, month, path, progress, by_name, at)
         select county_id, id, $3, path, $4, $5, $6 from weak_organisation where county_id = $1 and id = $2
         on conflict (county_id, weak_id, month) do update set progress = excluded.progress, by_name = excluded.by_name, at = excluded.at`,
        [tx.countyId, params.id, month, body.progress, actor.displayName, tx.now],
      );
    },
  );
}
