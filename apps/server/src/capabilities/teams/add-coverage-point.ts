import {
  type CoveragePoint,
  type addCoveragePoint as contract,
  coverageHolders,
} from '@lianchuang/domain/coverage/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { invalid, mustHaveCome } from './change-team.ts';
import { type CoverageRow, presentCoverage, selectCoverage } from './list-coverage.ts';
import { placeOf } from './store.ts';

/**
 * Enters an industry or a place of a village or township that should have a branch (R1.3).
 * Throws `not-found`, `no-coverage-here` for other kinds of organisation, `day-in-future`.
 */
export async function addCoveragePoint(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<CoveragePoint> {
  const place = await placeOf(tx, body.organisationId);
  if (!(coverageHolders as readonly string[]).includes(place.kind))
    throw invalid({ field: 'organisationId', code: 'no-coverage-here' });
  mustHaveCome(tx, { from: body.from });
  await tx.run(
    `insert into coverage_point (county_id, id, organisation_id, path, name, type, people, members, from_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      body.name,
      body.type,
      body.people,
      body.members,
      body.from,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'add-coverage-point',
    entity: 'coverage-point',
    entityId: body.id,
    organisation: place.name,
    detail: { name: body.name, type: body.type, from: body.from },
  });
  await markAllDirty(tx);
  const row = await tx.maybe<CoverageRow>(`${selectCoverage} where c.county_id = $1 and c.id = $2`, [
    tx.countyId,
    body.id,
  ]);
  if (!row) throw notFound('coverage-point');
  return presentCoverage(row, actor);
}
