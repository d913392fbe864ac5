import type { listAppraisalCommitments as contract } from '@lianchuang/domain/appraisal/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { selectCurrentCommitments } from '../commitments/public.ts';

/** Commitments of the organisations below the actor that a round opened now may ask about (R4.2). */
export async function listAppraisalCommitments(tx: ReadTx): Promise<z.output<(typeof contract)['response']>> {
  const items = await selectCurrentCommitments(tx);
  return {
    items: items.map((c) => ({
      id: c.id,
      organisationId: c.organisation_id,
      content: c.content,
      dueOn: c.due_on,
    })),
  };
}
