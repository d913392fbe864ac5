import { daysBetween } from '@lianchuang/domain/periods/calendar';
import { secondmentState } from '@lianchuang/domain/selection/secondment';
import type { Secondment } from '@lianchuang/domain/selection/secondments-contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface SecondmentRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  name: string;
  from_unit: string;
  post: string;
  from_on: string;
  until_on: string;
  ended_on: string | null;
  ended_how: 'completed' | 'recalled' | null;
  note: string;
  version: number;
}

/** Secondments of the county ($1); further conditions on `s` follow with `and`. */
export const selectSecondments = `
  select s.id, s.organisation_id, v.name as organisation_name, o.kind as organisation_kind, s.name, s.from_unit, s.post, s.from_on,
    s.until_on, s.ended_on, s.ended_how, s.note, s.version
  from secondment s
  ${joinOrganisation('s')} where s.county_id = $1`;

/** A secondment with its state on a day. */
export function presentSecondment(row: SecondmentRow, actor: Actor, today: string): Secondment {
  const state = secondmentState(row, today);
  const open = row.ended_how === null && actor.rights.includes('selection.change');
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    name: row.name,
    fromUnit: row.from_unit,
    post: row.post,
    fromOn: row.from_on,
    untilOn: row.until_on,
    state,
    overdueDays: state === 'overdue' ? daysBetween(row.until_on, today) : 0,
    endedOn: row.ended_on,
    note: row.note,
    version: row.version,
    may: open ? ['extend', 'end'] : [],
  };
}

/** One secondment in scope. Throws `not-found`. */
export async function readSecondment(tx: ReadTx, id: string, lock = false): Promise<SecondmentRow> {
  const row = await tx.maybe<SecondmentRow>(
    `${selectSecondments} and s.id = $2 and s.path >= $3 and s.path < $4${lock ? ' for update of s' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('secondment');
  return row;
}

/** Takes one that has not ended. Throws `not-found`, `stale-version`, `wrong-state`. */
export async function takeSecondment(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: 'extend' | 'end',
): Promise<SecondmentRow> {
  const row = await readSecondment(tx, id, true);
  if (row.version !== version) throw stale(presentSecondment(row, actor, tx.today));
  if (row.ended_how !== null)
    throw new ProblemError('wrong-state', 409, { params: { state: row.ended_how, action } });
  return row;
}

/** Writes the audit row and answers with the secondment as it is now. */
export async function finishSecondment(
  tx: WriteTx,
  actor: Actor,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<Secondment> {
  const row = await readSecondment(tx, id);
  await writeAudit(tx, actor, {
    action,
    entity: 'secondment',
    entityId: id,
    organisation: row.organisation_name,
    detail: { name: row.name, ...detail },
  });
  return presentSecondment(row, actor, tx.today);
}
