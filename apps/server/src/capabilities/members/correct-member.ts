import type { correctMember as contract, Member } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkCard } from './check-card.ts';
import { refuseKnown } from './join-member.ts';
import { nameKeys } from './name-keys.ts';
import { presentMember } from './present.ts';
import { openNumbers } from './reveal-member.ts';
import { sealIdentity, sealPhone } from './seal-numbers.ts';
import { addEvent, type MemberRow, selectMember, takeMember } from './store.ts';

/**
 * Corrects what stands on a card, with a reason; before and after stand in the card's history, numbers masked (R1.4).
 * Throws `invalid-input` naming each field, `member-known`, `stale-version`.
 */
export async function correctMember(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Member> {
  const before = await takeMember(tx, params.id, body.version, (row) => presentMember(row, tx.today));
  const { version: _version, reason, identity: newIdentity, phone: newPhone, ...change } = body;
  const numbers = await openNumbers(tx, params.id);
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next: MemberRow = { ...before, ...said };
  const { card, errors } = checkCard(
    {
      identity: newIdentity ?? numbers.identity,
      phone: newPhone === undefined ? numbers.phone : newPhone,
      joinedOn: next.joinedOn,
      fullOn: next.fullOn,
    },
    tx.today,
  );
  if (!card) throw new ProblemError('invalid-input', 422, { errors });
  const identity = sealIdentity(tx.sealer, tx.countyId, params.id, card.identity);
  const phone = card.phone === null ? null : sealPhone(tx.sealer, tx.countyId, params.id, card.phone);
  await refuseKnown(tx, identity.hash, params.id);
  const { sortKey, initials } = nameKeys(next.name);
  await tx.run(
    `update member set name = $3, sort_key = $4, initials = $5, sex = $6, ethnic_group = $7, born_on = $8, education = $9, joined_on = $10,
       full_on = $11, identity_sealed = $12, identity_hash = $13, identity_masked = $14, phone_sealed = $15, phone_hash = $16, phone_masked = $17,
       occupation = $18, special_skills = $19, veteran = $20, returned_youth = $21, graduate = $22, capable_villager = $23,
       version = version + 1, updated_at = $24
     where county_id = $1 and id = $2`,
    [
      tx.countyId,
      params.id,
      next.name,
      sortKey,
      initials,
      card.sex,
      next.ethnicGroup,
      card.bornOn,
      next.education,
      next.joinedOn,
      next.fullOn,
      identity.sealed,
      identity.hash,
      identity.masked,
      phone?.sealed ?? null,
      phone?.hash ?? null,
      phone?.masked ?? null,
      next.occupation,
      next.specialSkills,
      next.veteran,
      next.returnedYouth,
      next.graduate,
      next.capableVillager,
      tx.now,
    ],
  );
  const after = await selectMember(tx, params.id);
  if (!after) throw notFound('member');
  const shown = presentMember(after, tx.today);
  const was = presentMember(before, tx.today);
  const changed = Object.fromEntries(
    (Object.keys(shown) as (keyof Member)[])
      .filter(
        (key) => key !== 'version' && key !== 'age' && key !== 'organisation' && shown[key] !== was[key],
      )
      .map((key) => [key, [was[key], shown[key]]]),
  );
  await addEvent(tx, actor.displayName, {
    memberId: params.id,
    on: tx.today,
    kind: 'corrected',
    detail: { reason, changed },
  });
  await writeAudit(tx, actor, {
    action: 'correct-member',
    entity: 'member',
    entityId: params.id,
    organisation: after.organisationName,
    detail: { name: after.name, reason, fields: Object.keys(changed) },
  });
  await markAllDirty(tx);
  return shown;
}
