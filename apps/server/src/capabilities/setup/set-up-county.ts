import { fileURLToPath } from 'node:url';
import type { setUpCounty as contract } from '@lianchuang/domain/identity/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { loadDefinition } from '../campaign/public.ts';
import { createUserInCounty } from '../identity/public.ts';
import { importDivisions } from '../organisations/public.ts';
import { createCounty, inCounty, nextCountyId, systemActor } from './create-county.ts';

/**
 * The guided first run of a real county: county, campaign, divisions, first administrator, all or nothing.
 * Public, but only while there is no county. Throws `county-exists`, `division-unknown`.
 */
export async function setUpCounty({
  platform,
  input,
}: DirectCall<unknown, unknown, z.output<(typeof contract)['body']>>): Promise<{ organisations: number }> {
  const { body } = input;
  const loaded = await loadDefinition(fileURLToPath(platform.campaignFolder));
  const countyId = await nextCountyId(platform.db);
  if (countyId > 1) throw new ProblemError('county-exists', 409);
  return await inCounty(platform.db, countyId, async (tx) => {
    const rootId = tx.uuid();
    await createCounty(
      tx,
      loaded,
      {
        name: body.name,
        divisionCode: body.divisionCode ?? null,
        firstYear: body.firstYear,
        demonstration: false,
        today: null,
      },
      rootId,
      `${body.name}委`,
    );
    const below = body.divisionCode
      ? await importDivisions(tx, rootId, body.divisionCode, `${body.firstYear - 1}-01-01`)
      : 0;
    await createUserInCounty(tx, systemActor, {
      ...body.administrator,
      assignments: [
        { role: 'county-officer', organisationId: rootId },
        { role: 'system-administrator', organisationId: rootId },
      ],
    });
    await writeAudit(tx, systemActor, {
      action: 'set-up-county',
      entity: 'county',
      entityId: String(countyId),
      organisation: body.name,
      detail: { divisionCode: body.divisionCode, organisations: below + 1, firstYear: body.firstYear },
    });
    return { organisations: below + 1 };
  });
}
