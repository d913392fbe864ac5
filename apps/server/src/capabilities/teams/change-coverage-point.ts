import {
  type CoveragePoint,
  type changeCoveragePoint as contract,
  coveringKinds,
} from '@lianchuang/domain/coverage/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, type ProblemDetail, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { findPlace } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { invalid, mustHaveCome } from './change-team.ts';
import { type CoverageRow, presentCoverage, selectCoverage } from './list-coverage.ts';

type Body = z.output<(typeof contract)['body']>;

/**
 * What is known of an industry or place: the branch that covers it from a day on, or that it is there no longer (R1.3).
 * Throws `stale-version`, `unknown-organisation`, `not-a-covering-branch`, `covered-from-missing`, `day-in-future`,
 * `ends-before-begins`.
 */
export async function changeCoveragePoint(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: Body },
): Promise<CoveragePoint> {
  const read = () =>
    tx.maybe<CoverageRow>(
      `${selectCoverage} where c.county_id = $1 and c.id = $2 and c.path >= $3 and c.path < $4 for update of c`,
      [tx.countyId, params.id, tx.scope.lo, tx.scope.hi],
    );
  const row = await read();
  if (!row) throw notFound('coverage-point');
  if (row.version !== body.version) throw stale(presentCoverage(row, actor));
  mustHaveCome(tx, { from: body.from, coveredFrom: body.coveredFrom, ended: body.ended });
  const errors = await wrongBranch(tx, row, body);
  if (body.ended !== undefined && body.ended < body.from)
    errors.push({ field: 'ended', code: 'ends-before-begins' });
  if (errors.length > 0) throw invalid(...errors);
  await tx.run(
    `update coverage_point set name = $3, type = $4, people = $5, members = $6, from_on = $7, branch_id = $8, covered_from = $9,
       ended_on = $10, version = version + 1 where county_id = $1 and id = $2`,
    [
      tx.countyId,
      params.id,
      body.name,
      body.type,
      body.people,
      body.members,
      body.from,
      body.branchId ?? null,
      body.branchId === undefined ? null : (body.coveredFrom ?? null),
      body.ended ?? null,
    ],
  );
  const { version: _, ...detail } = body;
  await writeAudit(tx, actor, {
    action: 'change-coverage-point',
    entity: 'coverage-point',
    entityId: params.id,
    organisation: row.organisation_name,
    detail,
  });
  await markAllDirty(tx);
  const after = await read();
  if (!after) throw notFound('coverage-point');
  return presentCoverage(after, actor);
}

async function wrongBranch(tx: WriteTx, row: CoverageRow, body: Body): Promise<ProblemDetail[]> {
  if (body.branchId === undefined) return [];
  if (body.coveredFrom === undefined) return [{ field: 'coveredFrom', code: 'covered-from-missing' }];
  // The one it has stays, whatever became of it.
  if (body.branchId === row.branch_id) return [];
  const branch = await findPlace(tx, body.branchId);
  if (!branch || branch.dissolved_on !== null) return [{ field: 'branchId', code: 'unknown-organisation' }];
  return (coveringKinds as readonly string[]).includes(branch.kind)
    ? []
    : [{ field: 'branchId', code: 'not-a-covering-branch' }];
}
