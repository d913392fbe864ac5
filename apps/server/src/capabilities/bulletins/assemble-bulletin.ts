import type { Bulletin, assembleBulletin as contract } from '@lianchuang/domain/bulletins/contract';
import { bulletinKindOf } from '@lianchuang/domain/bulletins/rhythm';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { selectPeriod } from '../periods/public.ts';
import { gatherDrafts } from './gather-drafts.ts';
import { presentBulletin, readBulletin } from './store.ts';

/**
 * Puts a draft together from the stored figures of a period that is over (R4.3). Throws `unknown-organisation`,
 * `no-bulletin-due`, `period-not-over`, `bulletin-exists`.
 */
export async function assembleBulletin(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Bulletin> {
  const place = await openPlace(tx, body.organisationId);
  const kind = bulletinKindOf(place.kind, body.periodId);
  const period = await selectPeriod(tx, body.periodId);
  if (!kind || !period) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'periodId', code: 'no-bulletin-due' }],
    });
  }
  if (period.ends_on >= tx.today)
    throw new ProblemError('period-not-over', 409, { params: { date: period.ends_on } });
  const before = await tx.maybe(
    'select 1 from bulletin where county_id = $1 and organisation_id = $2 and period_id = $3',
    [tx.countyId, place.id, period.id],
  );
  if (before) throw new ProblemError('bulletin-exists', 409);
  const draft = (await gatherDrafts(tx, kind, period, [place])).get(place.id);
  await tx.run(
    `insert into bulletin (county_id, id, organisation_id, path, kind, period_id, title, blocks, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      kind,
      period.id,
      draft?.title.slice(0, 100),
      JSON.stringify(draft?.blocks),
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'assemble-bulletin',
    entity: 'bulletin',
    entityId: body.id,
    organisation: place.name,
    detail: { period: period.id, title: draft?.title },
  });
  return await presentBulletin(tx, actor, await readBulletin(tx, body.id));
}
