import type {
  appraiseWeakOrganisation as contract,
  WeakOrganisation,
} from '@lianchuang/domain/weak-organisations/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { changeWeak } from './store.ts';

/**
 * Appraises the rectification from above; only such an appraisal lifts it, and only after a word of progress (R3.6).
 * Throws `appraisal-date`, `progress-missing`, `wrong-state`.
 */
export async function appraiseWeakOrganisation(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<WeakOrganisation> {
  const { version, on, lifted, finding } = body;
  return await changeWeak(
    tx,
    actor,
    { id: params.id, version, action: 'appraise' },
    { on, lifted, finding },
    async (row) => {
      if (on > tx.today || on < row.named_on) {
        throw new ProblemError('invalid-input', 422, { errors: [{ field: 'on', code: 'appraisal-date' }] });
      }
      if (lifted && row.progress.length === 0) throw new ProblemError('progress-missing', 409);
      await tx.run(
        `insert into weak_appraisal (county_id, weak_id, nth, path, on_date, lifted, finding, by_name, at)
         select county_id, id, $3, path, $4, $5, $6, $7, $8 from weak_organisation where county_id = $1 and id = $2`,
        [tx.countyId, params.id, row.appraisals.length + 1, on, lifted, finding, actor.displayName, tx.now],
      );
      if (lifted) {
        await tx.run(
          `update weak_organisation set state = 'lifted', lifted_on = $3 where county_id = $1 and id = $2`,
          [tx.countyId, params.id, on],
        );
        await markAllDirty(tx);
      }
      await notify(tx, [
        {
          organisations: [row.organisation_id],
          roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
          kind: lifted ? 'weak-lifted' : 'weak-kept',
          params: { organisation: row.organisation_name, finding },
          link: '/weak-organisations',
        },
      ]);
    },
  );
}
