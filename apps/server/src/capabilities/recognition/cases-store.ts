import type { TypicalCase } from '@lianchuang/domain/recognition/cases-contract';
import { caseTransitions } from '@lianchuang/domain/recognition/states';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { mayTake } from './policy.ts';

export interface CaseRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string | null;
  path: string;
  found: TypicalCase['found'];
  period_id: string | null;
  from_total: number | null;
  to_total: number | null;
  title: string;
  text: string;
  state: TypicalCase['state'];
  reason: string;
  written_by: string;
  published_on: string | null;
  version: number;
}

/** The columns of a case; conditions on `c` follow. One published elsewhere is read without its organisation in sight. */
export const selectCases = `
  select c.id, c.organisation_id, coalesce(v.name, c.organisation_name) as organisation_name, coalesce(o.kind, '') as organisation_kind, c.path, c.found,
    c.period_id, c.from_total, c.to_total, c.title, c.text, c.state, c.reason, c.written_by, c.published_on, c.version
  from typical_case c ${joinOrganisation('c', true)}
  where c.county_id = $1`;

export function presentCase(tx: ReadTx, actor: Actor, row: CaseRow): TypicalCase {
  const own = row.path >= tx.scope.lo && row.path < tx.scope.hi;
  return {
    id: row.id,
    organisation: {
      id: row.organisation_id,
      name: row.organisation_name,
      kind: row.organisation_kind ?? '',
    },
    found: row.found,
    periodId: row.period_id,
    from: row.from_total,
    to: row.to_total,
    title: row.title,
    text: row.text,
    state: row.state,
    reason: own ? row.reason : '',
    writtenBy: row.written_by,
    publishedOn: row.published_on,
    may: own ? mayDo(actor, row) : [],
    version: row.version,
  };
}

function mayDo(actor: Actor, { state }: CaseRow): TypicalCase['may'] {
  const may: TypicalCase['may'] = caseTransitions
    .filter((t) => t.from.includes(state) && mayTake(actor, t.by))
    .map((t) => t.action);
  if (state === 'drafted' && mayTake(actor, 'writer')) may.push('write');
  return may;
}

/** Holds a case for a change. Throws `not-found`, `stale-version`, `wrong-state`. */
export async function takeCase(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: TypicalCase['may'][number],
): Promise<CaseRow> {
  const row = await readCase(tx, id, ' for update of c');
  const shown = presentCase(tx, actor, row);
  if (row.version !== version) throw stale(shown);
  if (!shown.may.includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  return row;
}

/** Counts the version up, writes the audit row and answers with the case as it is now. */
export async function finishCase(
  tx: WriteTx,
  actor: Actor,
  row: CaseRow,
  action: string,
  detail: Record<string, unknown> = {},
): Promise<TypicalCase> {
  await tx.run('update typical_case set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await writeAudit(tx, actor, {
    action,
    entity: 'typical-case',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { title: row.title, ...detail },
  });
  return presentCase(tx, actor, await readCase(tx, row.id));
}

async function readCase(tx: ReadTx, id: string, lock = ''): Promise<CaseRow> {
  const row = await tx.maybe<CaseRow>(
    `${selectCases} and c.id = $2 and c.path >= $3 and c.path < $4${lock}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('typical-case');
  return row;
}
