import type { addApplicant as contract, DevelopmentDetail } from '@lianchuang/domain/development/contract';
import { earliestApplication } from '@lianchuang/domain/development/rules';
import {
  foldIdentity,
  foldPhone,
  maskIdentity,
  maskPhone,
  readIdentity,
} from '@lianchuang/domain/members/identity-number';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { hashOf, refuseKnown } from '../members/public.ts';
import { openPlace, sortKeyOf } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentDetail } from './present.ts';
import { sealedPlace } from './sealed-place.ts';
import { selectPerson, settlePerson } from './store.ts';

/**
 * Enters an application to join (R1.5); birth and sex come from the identity number. Throws `invalid-input` naming
 * each field (`too-early` with the day of the 18th birthday), `unknown-organisation`, `applicant-known` and `member-known` (409).
 */
export async function addApplicant(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<DevelopmentDetail> {
  const place = await openPlace(tx, body.organisationId);
  const identity = foldIdentity(body.identity);
  const read = readIdentity(identity, tx.today);
  const phone = body.phone ? foldPhone(body.phone) : null;
  const errors: ProblemDetail[] = [];
  if (body.appliedOn > tx.today) errors.push({ field: 'appliedOn', code: 'day-in-future' });
  if (body.phone && phone === null) errors.push({ field: 'phone', code: 'phone-form' });
  if (!read.ok) errors.push({ field: 'identity', code: read.fault });
  else if (body.appliedOn < earliestApplication(read.bornOn)) {
    const date = earliestApplication(read.bornOn);
    errors.push({ field: 'appliedOn', code: 'too-early', params: { date } });
  }
  if (!read.ok || errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  const hash = hashOf(tx.sealer, tx.countyId, 'identity', identity);
  const known = await tx.maybe<{ name: string }>(
    'select name from development_person where county_id = $1 and identity_hash = $2 and ended_on is null',
    [tx.countyId, hash],
  );
  if (known) throw new ProblemError('applicant-known', 409, { params: { name: known.name } });
  await refuseKnown(tx, hash);
  await tx.run(
    `insert into development_person (county_id, id, organisation_id, path, name, sort_key, sex, born_on, ethnic_group, education, occupation,
       capable_villager, identity_sealed, identity_hash, identity_masked, phone_sealed, phone_masked, applied_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      body.name,
      sortKeyOf(body.name),
      read.sex,
      read.bornOn,
      body.ethnicGroup,
      body.education,
      body.occupation,
      body.capableVillager,
      tx.sealer.seal(identity, sealedPlace(tx.countyId, body.id, 'identity')),
      hash,
      maskIdentity(identity),
      phone === null ? null : tx.sealer.seal(phone, sealedPlace(tx.countyId, body.id, 'phone')),
      phone === null ? null : maskPhone(phone),
      body.appliedOn,
      actor.displayName,
      tx.now,
    ],
  );
  await settlePerson(tx, {
    id: body.id,
    path: place.path,
    organisation_id: place.id,
    applied_on: body.appliedOn,
  });
  await writeAudit(tx, actor, {
    action: 'add-applicant',
    entity: 'development-person',
    entityId: body.id,
    organisation: place.name,
    detail: { name: body.name, appliedOn: body.appliedOn },
  });
  await markAllDirty(tx);
  return await presentDetail(tx, actor, await selectPerson(tx, body.id));
}
