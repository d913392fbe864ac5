import type {
  takeDevelopmentStep as contract,
  DevelopmentDetail,
} from '@lianchuang/domain/development/contract';
import { faultOf, type Progress, progressOf } from '@lianchuang/domain/development/rules';
import type { DevelopmentAct } from '@lianchuang/domain/development/states';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { endProbation, setFullMember } from '../members/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { enrolMember } from './enrol-member.ts';
import { checkDay } from './places.ts';
import { mayAct } from './policy.ts';
import { presentDetail } from './present.ts';
import {
  countingSteps,
  type PersonRow,
  selectPerson,
  selectSteps,
  settlePerson,
  takePerson,
} from './store.ts';

/**
 * One step on the way to membership by its table of states (R1.5). With the approval the person stands in the member
 * register on probation, with the confirmation as a full member; who withdraws or is refused on probation is a member
 * no more. Throws `not-allowed` when another role decides, and what the rule refuses: `too-early` with the earliest date, `wrong-step`, `vote-lapsed` and so on.
 */
export async function takeDevelopmentStep(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<DevelopmentDetail> {
  const row = await takePerson(tx, params.id, body.version, (r) => presentDetail(tx, actor, r));
  const { act } = params;
  if (!mayAct(actor, act, row.state)) throw new ProblemError('not-allowed', 403);
  checkDay(tx, body.on, null);
  const before = await selectSteps(tx, row.id);
  const step = { act, ...body };
  const fault = faultOf(progressOf(row.applied_on, countingSteps(before)), step);
  if (fault) throw new ProblemError(fault.code, 422, { params: { ...fault.params } });
  await tx.run(
    `insert into development_step (county_id, person_id, id, nth, path, act, on_date, entitled, present, in_favour, passed, days, hours, months, note, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tx.countyId,
      row.id,
      body.stepId,
      before.length + 1,
      row.path,
      act,
      body.on,
      body.vote?.entitled ?? null,
      body.vote?.present ?? null,
      body.vote?.inFavour ?? null,
      act === 'review' ? (body.passed ?? false) : null,
      act === 'train' ? (body.days ?? 0) : null,
      act === 'train' ? (body.hours ?? 0) : null,
      act === 'extend' ? (body.months ?? null) : null,
      body.note ?? '',
      actor.displayName,
      tx.now,
    ],
  );
  const after = await settlePerson(tx, row);
  await register(tx, actor, row, step, after);
  await writeAudit(tx, actor, {
    action: 'take-development-step',
    entity: 'development-person',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { name: row.name, act, on: body.on, state: after.state, vote: body.vote },
  });
  await markAllDirty(tx);
  return await presentDetail(tx, actor, await selectPerson(tx, row.id));
}

/** What was decided reaches the member register in the same transaction. */
async function register(
  tx: WriteTx,
  actor: Actor,
  before: PersonRow,
  { act, on, note }: { act: DevelopmentAct; on: string; note?: string | undefined },
  after: Progress,
): Promise<void> {
  if (act === 'approve' && after.joinedOn) await enrolMember(tx, actor, before.id, after.joinedOn);
  if (act === 'confirm' && after.fullOn) await setFullMember(tx, actor, before.id, after.fullOn);
  if (before.state === 'probationary' && after.endedOn) {
    const how = act === 'withdraw' ? 'withdrawn' : 'disqualified';
    await endProbation(tx, actor, before.id, { how, on, reason: note ?? '' });
  }
}
