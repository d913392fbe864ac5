import type {
  saveNominationObjection as contract,
  NominationDetail,
} from '@lianchuang/domain/recognition/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { showNomination } from './show-nomination.ts';
import { finishNomination, takeNomination } from './store.ts';

/**
 * An objection of the publicity period, and what was found about it (R5.1). One that is right takes the name off the
 * public page at once.
 */
export async function saveNominationObjection(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: { id: string; objectionId: string }; body: z.output<(typeof contract)['body']> },
): Promise<NominationDetail> {
  const { row } = await takeNomination(tx, actor, params.id, body.version, 'save-objection');
  if (body.finding !== 'open' && body.answer === '') {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'answer', code: 'reason-missing' }] });
  }
  await tx.run(
    `insert into nomination_objection (county_id, nomination_id, id, path, received_on, from_whom, text, finding, answer)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (county_id, nomination_id, id) do update set received_on = excluded.received_on, from_whom = excluded.from_whom,
       text = excluded.text, finding = excluded.finding, answer = excluded.answer`,
    [
      tx.countyId,
      params.id,
      params.objectionId,
      row.path,
      body.receivedOn,
      body.by,
      body.text,
      body.finding,
      body.answer,
    ],
  );
  await showNomination(tx, row, actor.displayName, '公示暂停');
  return await finishNomination(tx, actor, row, 'save-nomination-objection', { finding: body.finding });
}
