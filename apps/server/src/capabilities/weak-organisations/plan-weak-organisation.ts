import type {
  planWeakOrganisation as contract,
  WeakOrganisation,
} from '@lianchuang/domain/weak-organisations/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { changeWeak } from './store.ts';

/** Sets plan, helper and date; a later one replaces it (R3.6). Throws `due-date-past`, `wrong-state`. */
export async function planWeakOrganisation(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<WeakOrganisation> {
  const { version, plan, helper, dueOn } = body;
  return await changeWeak(
    tx,
    actor,
    { id: params.id, version, action: 'plan' },
    { plan, helper, dueOn },
    async () => {
      if (dueOn < tx.today) {
        throw new ProblemError('invalid-input', 422, { errors: [{ field: 'dueOn', code: 'due-date-past' }] });
      }
      await tx.run(
        `update weak_organisation set state = 'rectifying', plan = $3, helper = $4, plan_due_on = $5 where county_id = $1 and id = $2`,
        [tx.countyId, params.id, plan, helper, dueOn],
      );
    },
  );
}
