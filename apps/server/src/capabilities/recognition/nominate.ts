import { awards } from '@lianchuang/domain/recognition/awards';
import type { nominate as contract, NominationDetail } from '@lianchuang/domain/recognition/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { findCandidate } from './find-candidate.ts';
import { readChecks, refuseIneligible } from './read-facts.ts';
import { readNomination } from './store.ts';

/**
 * Puts a unit or a member forward for an honour of the year (R5.1). Throws `not-eligible` with every reason, the bar's
 * among them (R5.4); `invalid-input` with `award-year-not-open`, `nominations-closed`, `choose-a-member`,
 * `choose-an-organisation`, `post-missing`; `unknown-organisation`, `unknown-member`.
 */
export async function nominate(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<NominationDetail> {
  const { year, kind } = body;
  const { to } = awards[kind];
  const quota = await tx.maybe<{ nominations_until: string }>(
    'select nominations_until from award_quota where county_id = $1 and year = $2 and kind = $3',
    [tx.countyId, year, kind],
  );
  if (!quota) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'year', code: 'award-year-not-open', params: { year } }],
    });
  }
  if (tx.today > quota.nominations_until) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'year', code: 'nominations-closed', params: { until: quota.nominations_until } }],
    });
  }
  const { place, member } = await findCandidate(tx, to, body);
  if (to === 'person' && body.post === '') {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'post', code: 'award-post-missing' }],
    });
  }
  refuseIneligible(await readChecks(tx, { year, kind, place, member }));
  await tx.run(
    `insert into nomination (county_id, id, year, kind, organisation_id, path, member_id, person_name, post, deeds, nominated_by, nominated_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.countyId,
      body.id,
      year,
      kind,
      place.id,
      place.path,
      member?.id ?? null,
      member?.name ?? null,
      member ? body.post : '',
      body.deeds,
      actor.displayName,
      tx.today,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'nominate',
    entity: 'nomination',
    entityId: body.id,
    organisation: place.name,
    detail: { award: kind, year, ...(member ? { person: member.name } : {}) },
  });
  return (await readNomination(tx, actor, body.id)).detail;
}
