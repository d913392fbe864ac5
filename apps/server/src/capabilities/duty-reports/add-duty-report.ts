import type { addDutyReport as contract, DutyReportDetail } from '@lianchuang/domain/duty-reports/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { checkHeldOn } from './check-held-on.ts';
import { finishDutyReport, readDutyReport } from './store.ts';

const reporting = new Set([
  'township-committee',
  'county-direct-committee',
  'organs-work-committee',
  'agri-department',
]);

/** A secretary's report to a plenum (R4.5). Throws `unknown-organisation`, `only-committees-report`, `invalid-input`. */
export async function addDutyReport(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<DutyReportDetail> {
  const place = await openPlace(tx, body.organisationId);
  if (!reporting.has(place.kind))
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'organisationId', code: 'only-committees-report' }],
    });
  checkHeldOn(tx, body.heldOn);
  await tx.run(
    `insert into duty_report (county_id, id, organisation_id, path, audience, reporter, held_on, present, text, exchanges, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      body.audience,
      body.reporter,
      body.heldOn,
      body.present,
      body.text,
      JSON.stringify(body.exchanges),
      actor.displayName,
    ],
  );
  const { row } = await readDutyReport(tx, actor, body.id);
  return await finishDutyReport(tx, actor, row, 'add-duty-report', {
    heldOn: body.heldOn,
    audience: body.audience,
  });
}
