import type { Cultivation } from '@lianchuang/domain/development/plan-contract';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import {
  atOrganisation,
  namesOf,
  type OrganisationColumns,
  organisationColumns,
  organisationRefOf,
} from './places.ts';
import { mayKeep } from './policy.ts';

export interface CultivationRow extends OrganisationColumns {
  id: string;
  member_id: string;
  started_on: string;
  project: string;
  helper: string;
  became_on: string | null;
  evidence: string | null;
  ended_on: string | null;
  version: number;
}

export const cultivationColumns = `t.id, t.member_id, t.started_on, t.project, t.helper, t.became_on, t.evidence, t.ended_on, t.version,
  ${organisationColumns}`;
export const cultivationFrom = `cultivation t ${atOrganisation}`;

/** Rows with the names of their members (R7.2). */
export async function presentCultivations(
  tx: ReadTx,
  actor: Actor,
  rows: readonly CultivationRow[],
): Promise<Cultivation[]> {
  const names = await namesOf(tx, [...new Set(rows.map((row) => row.member_id))]);
  return rows.map((row) => ({
    id: row.id,
    organisation: organisationRefOf(row),
    member: { id: row.member_id, name: names.get(row.member_id) ?? '' },
    startedOn: row.started_on,
    project: row.project,
    helper: row.helper,
    becameOn: row.became_on,
    evidence: row.evidence,
    version: row.version,
    may: mayKeep(actor) && row.became_on === null && row.ended_on === null,
  }));
}

async function readCultivation(tx: ReadTx, id: string, lock = false): Promise<CultivationRow> {
  const row = await tx.maybe<CultivationRow>(
    `select ${cultivationColumns} from ${cultivationFrom} where t.county_id = $1 and t.id = $2 and t.path >= $3 and t.path < $4${lock ? ' for update of t' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('cultivation');
  return row;
}

/** One as the contract has it. Throws `not-found`. */
export async function oneCultivation(tx: ReadTx, actor: Actor, id: string): Promise<Cultivation> {
  const [one] = await presentCultivations(tx, actor, [await readCultivation(tx, id)]);
  if (!one) throw notFound('cultivation');
  return one;
}

/** One that is under way, to be changed. Throws `not-found`, `stale-version`, `cultivation-over`. */
export async function takeCultivation(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
): Promise<CultivationRow> {
  const row = await readCultivation(tx, id, true);
  if (row.version !== version) throw stale(await oneCultivation(tx, actor, id));
  if (row.became_on !== null || row.ended_on !== null) throw new ProblemError('cultivation-over', 409);
  return row;
}
