import type { actOnRemedy as contract, Remedy } from '@lianchuang/domain/remedies/contract';
import { takeRemedyAct } from '@lianchuang/domain/remedies/states';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentRemedies } from './present-remedies.ts';
import { addRemedyEvents, readRemedy, settleProblem } from './store.ts';

/**
 * One step of a remedy by its table of states, and its problem with it (R3.5). Throws `wrong-state`, `not-allowed`,
 * `owner-verifies`, `reason-missing`, `end-state-missing`.
 */
export async function actOnRemedy(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<Remedy> {
  const { action } = params;
  const present = async (): Promise<Remedy> => {
    const [remedy] = await presentRemedies(tx, actor, [await readRemedy(tx, params.id, true)]);
    if (!remedy) throw notFound('remedy');
    return remedy;
  };
  const row = await readRemedy(tx, params.id, true);
  if (row.version !== body.version) throw stale(await present());
  const to = takeRemedyAct(
    { state: row.state, owner: row.owner, reportedBy: row.reported_by, evidence: row.evidence },
    {
      action,
      rights: actor.rights,
      userId: actor.userId,
      name: actor.displayName,
      note: body.note,
    },
  );
  if (typeof to !== 'string') throw refused(to.fault, row.state, action);
  await tx.run(
    `update remedy set state = $3, note = coalesce(nullif($4, ''), note), version = version + 1,
       closed_on = case when $3 = 'closed' then $5::date end, verified_by = case when $3 = 'closed' then $6 end,
       reported_by = case $3 when 'done' then $7 when 'closed' then reported_by end,
       reported_on = case $3 when 'done' then $5::date when 'closed' then reported_on end
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id, to, body.note, tx.today, actor.displayName, actor.userId],
  );
  await addRemedyEvents(tx, action, actor.displayName, [{ id: row.id, note: body.note }]);
  await settleProblem(tx, row.problem_id);
  await writeAudit(tx, actor, {
    action: `${action}-remedy`,
    entity: 'remedy',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: body.note ? { note: body.note } : {},
  });
  if (action === 'reject' || action === 'reopen') {
    await notify(tx, [
      {
        organisations: [row.organisation_id],
        roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
        kind: 'remedy-sent-back',
        params: { title: row.title, reason: body.note, dueOn: row.due_on },
        link: `/remedies?remedy=${row.id}`,
      },
    ]);
  }
  // Only what is closed or cancelled counts; being reported done changes no figure.
  if ([row.state, to].some((state) => state === 'closed' || state === 'cancelled')) await markAllDirty(tx);
  return await present();
}

function refused(
  fault: 'wrong-state' | 'not-allowed' | 'owner-verifies' | 'reason-missing' | 'end-state-missing',
  state: string,
  action: string,
): ProblemError {
  switch (fault) {
    case 'wrong-state':
      return new ProblemError('wrong-state', 409, { params: { state, action } });
    case 'not-allowed':
      return new ProblemError('not-allowed', 403);
    case 'owner-verifies':
      return new ProblemError('owner-verifies', 409);
    case 'reason-missing':
      return new ProblemError('reason-missing', 422, { errors: [{ field: 'note', code: 'reason-missing' }] });
    case 'end-state-missing':
      return new ProblemError('end-state-missing', 422, {
        errors: [{ field: 'note', code: 'end-state-missing' }],
      });
  }
}
