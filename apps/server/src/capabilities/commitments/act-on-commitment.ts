import type { Commitment, actOnCommitment as contract } from '@lianchuang/domain/commitments/contract';
import { type CommitmentAct, commitmentTransition } from '@lianchuang/domain/commitments/states';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type Message, notify } from '../notifications/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { mayAct } from './policy.ts';
import { presentCommitment } from './present.ts';
import { publishCommitments } from './publish-commitments.ts';
import { addEvent, type CommitmentRow, readCommitment } from './store.ts';

type Body = z.output<(typeof contract)['body']>;

/**
 * One step in the life of a commitment (R4.1). Throws `not-found`, `stale-version`, `wrong-state`, `not-allowed`,
 * `commitment-unproven`, `invalid-input` for what the step wants said.
 */
export async function actOnCommitment(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string; act: CommitmentAct }; body: Body },
): Promise<Commitment> {
  const { act } = params;
  const row = await readCommitment(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentCommitment(tx, actor, row));
  const step = commitmentTransition(row.state, act);
  if (!step) throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: act } });
  if (!mayAct(actor, row, step.by)) throw new ProblemError('not-allowed', 403);
  const asked = check(tx, act, row, body);
  await tx.run(
    `update commitment set state = $3, version = version + 1,
       published_on = case when $4 = 'publish' then $5 else published_on end,
       fulfilled_on = case when $4 = 'confirm' then $6::date end,
       asked_how = case when $6::date is null then asked_how else $7 end, asked_who = case when $6::date is null then asked_who else $8 end,
       asked_on = coalesce($6::date, asked_on), asked_kept = case when $6::date is null then asked_kept else $4 = 'confirm' end
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id, step.to, act, tx.today, asked?.on ?? null, asked?.how ?? null, asked?.who ?? null],
  );
  const note = [asked?.who, body.note].filter(Boolean).join(';');
  await addEvent(tx, row, act, actor.displayName, note);
  await writeAudit(tx, actor, {
    action: `${act}-commitment`,
    entity: 'commitment',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { content: row.content, ...(body.note ? { note: body.note } : {}), ...(asked ?? {}) },
  });
  await notify(tx, messages(row, act, body.note));
  if (row.published_on !== null || act === 'publish') {
    await publishCommitments(tx, row.organisation_id, row.due_on.slice(0, 4), actor.displayName);
    await markAllDirty(tx);
  }
  return await presentCommitment(tx, actor, await readCommitment(tx, row.id));
}

/** What a step wants besides its name; answers what the people said where they were asked. */
function check(
  tx: WriteTx,
  act: CommitmentAct,
  row: CommitmentRow,
  body: Body,
): { how: 'meeting' | 'households'; who: string; on: string } | undefined {
  if (act === 'send-back' && body.note.length < 2) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'note', code: 'send-back-reason' }] });
  }
  if (act === 'report' && row.evidence === 0) throw new ProblemError('commitment-unproven', 409);
  if (act !== 'confirm' && act !== 'deny') return undefined;
  const { how, who, on } = body;
  if (how === undefined || who.length < 2 || on === undefined) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'who', code: 'people-not-named' }] });
  }
  if (on > tx.today || (row.published_on !== null && on < row.published_on)) {
    throw new ProblemError('invalid-input', 422, {
      errors: [
        { field: 'on', code: 'asked-outside', params: { from: row.published_on ?? '', to: tx.today } },
      ],
    });
  }
  return { how, who, on };
}

/** Whoever must act next hears of it. */
function messages(row: CommitmentRow, act: CommitmentAct, reason: string): Message[] {
  const link = `/commitments/${row.id}`;
  const params = { organisation: row.organisation_name, content: row.content.slice(0, 60), reason };
  const roles = ['committee-secretary', 'committee-clerk', 'branch-secretary', 'county-officer'] as const;
  const reviewer = row.member_id === null ? row.supervisor_id : row.organisation_id;
  if (act === 'submit' && reviewer !== null)
    return [{ kind: 'commitment-submitted', organisations: [reviewer], roles, params, link }];
  if (act === 'send-back' || act === 'approve') {
    const kind = act === 'approve' ? 'commitment-approved' : 'commitment-sent-back';
    return [{ kind, organisations: [row.organisation_id], roles, params, link }];
  }
  return [];
}
