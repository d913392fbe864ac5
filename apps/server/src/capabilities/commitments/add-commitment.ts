import type { Commitment, addCommitment as contract } from '@lianchuang/domain/commitments/contract';
import { commitmentLevel } from '@lianchuang/domain/commitments/levels';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectMembersById } from '../members/public.ts';
import { openPlace } from '../organisations/public.ts';
import { presentCommitment } from './present.ts';
import { addEvent, readCommitment } from './store.ts';

/**
 * Drafts a commitment of an organisation, or of one of its members (R4.1). Throws `unknown-organisation`,
 * `unknown-member`, `due-in-past`.
 */
export async function addCommitment(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Commitment> {
  const place = await openPlace(tx, body.organisationId);
  checkDue(tx, body.dueOn);
  if (body.memberId !== null) {
    const [member] = await selectMembersById(tx, [body.memberId]);
    if (member?.state !== 'active' || member.organisation_id !== place.id) {
      throw new ProblemError('unknown-member', 422, {
        errors: [{ field: 'memberId', code: 'unknown-member' }],
      });
    }
  }
  const level = commitmentLevel(place.kind, body.memberId !== null);
  await tx.run(
    `insert into commitment (county_id, id, organisation_id, path, member_id, level, content, due_on, state, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9, $10)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      body.memberId,
      level,
      body.content,
      body.dueOn,
      actor.displayName,
      tx.now,
    ],
  );
  await addEvent(tx, { id: body.id, path: place.path }, 'draft', actor.displayName);
  await writeAudit(tx, actor, {
    action: 'add-commitment',
    entity: 'commitment',
    entityId: body.id,
    organisation: place.name,
    detail: { content: body.content, dueOn: body.dueOn, member: body.memberId, level },
  });
  return await presentCommitment(tx, actor, await readCommitment(tx, body.id));
}

/** A promise is about the days to come. Throws `due-in-past`. */
export function checkDue(tx: WriteTx, dueOn: string): void {
  if (dueOn < tx.today) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'dueOn', code: 'due-in-past' }] });
  }
}
