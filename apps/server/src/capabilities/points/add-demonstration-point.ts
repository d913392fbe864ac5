import type {
  addDemonstrationPoint as contract,
  DemonstrationPoint,
} from '@lianchuang/domain/points/contract';
import { demonstrationPlaces } from '@lianchuang/domain/points/rules';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace, type Place } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentPoint, readPoint, readScores } from './demonstration-store.ts';

/**
 * A committee makes a place its example (R5.3). A township chooses below itself, a county-direct committee also among
 * the stations that it or its departments administer, the organs work committee among the agriculture-related of the county. Throws `unknown-organisation`; `invalid-input` with
 * `demonstration-other-kind`, `demonstration-elsewhere`, `demonstration-already`, `date-in-future`.
 */
export async function addDemonstrationPoint(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<DemonstrationPoint> {
  const committee = await openPlace(tx, body.committeeId, 'committeeId');
  const place = await openPlace(tx, body.placeId, 'placeId');
  const kinds = (demonstrationPlaces as Readonly<Record<string, readonly string[] | undefined>>)[
    committee.kind
  ];
  if (!kinds?.includes(place.kind)) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'placeId', code: 'demonstration-other-kind' }],
    });
  }
  if (committee.kind !== 'organs-work-committee' && !(await isBelow(tx, place, committee.path))) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'placeId', code: 'demonstration-elsewhere' }],
    });
  }
  if (body.from > tx.today) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'from', code: 'date-in-future' }] });
  }
  const twin = await tx.maybe(
    'select 1 as there from demonstration_point where county_id = $1 and committee_id = $2 and place_id = $3 and ended_on is null',
    [tx.countyId, committee.id, place.id],
  );
  if (twin) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'placeId', code: 'demonstration-already' }],
    });
  }
  await tx.run(
    `insert into demonstration_point (county_id, id, committee_id, path, place_id, place_path, place_name, place_kind, theme, from_on,
       created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.countyId,
      body.id,
      committee.id,
      committee.path,
      place.id,
      place.path,
      place.name,
      place.kind,
      body.theme,
      body.from,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'add-demonstration-point',
    entity: 'demonstration-point',
    entityId: body.id,
    organisation: committee.name,
    detail: { place: place.name, theme: body.theme },
  });
  await markAllDirty(tx);
  return presentPoint(tx, actor, await readPoint(tx, body.id), await readScores(tx));
}

/** Below the committee by supervision, or administered by it or by one below it. */
async function isBelow(tx: WriteTx, place: Place, path: string): Promise<boolean> {
  if (place.path.startsWith(path)) return true;
  const owner = await tx.maybe<{ path: string }>(
    `select o.path from organisation_version v join organisation o on o.county_id = v.county_id and o.id = v.administrator_id
     where v.county_id = $1 and v.organisation_id = $2 and v.valid_to is null`,
    [tx.countyId, place.id],
  );
  return owner?.path.startsWith(path) ?? false;
}
