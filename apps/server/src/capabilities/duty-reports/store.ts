import type { DutyReport, DutyReportDetail } from '@lianchuang/domain/duty-reports/contract';
import { dutyReportTransitions } from '@lianchuang/domain/duty-reports/rules';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayRun, presentBox, readBox } from '../ballots/public.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface DutyReportRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  audience: DutyReport['audience'];
  reporter: string;
  held_on: string;
  present: number;
  text: string;
  exchanges: { question: string; answer: string }[];
  box_id: string | null;
  state: DutyReport['state'];
  tally: number[] | null;
  voices: number | null;
  grade: number | null;
  version: number;
  total: number;
}

/** Reports; `where` names `d`. */
export const selectDutyReports = (where: string): string =>
  `select d.*, v.name as organisation_name, o.kind as organisation_kind, count(*) over ()::integer as total
   from duty_report d ${joinOrganisation('d')} where d.county_id = $1 and ${where}`;

export function presentDutyReport(row: DutyReportRow): DutyReport {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    audience: row.audience,
    reporter: row.reporter,
    heldOn: row.held_on,
    state: row.state,
    grade: row.grade,
    version: row.version,
  };
}

export const heldBy = (audience: DutyReport['audience']) =>
  audience === 'county-plenum' ? ('county' as const) : ('own' as const);

/** What the actor may do with a report: its text is the committee's own work, the vote that of the plenum. */
function mayDo(actor: Actor, row: DutyReportRow): DutyReportDetail['may'] {
  const writes = mayRun(actor, { path: row.path, held_by: 'own' });
  const votes = mayRun(actor, { path: row.path, held_by: heldBy(row.audience) });
  return [
    ...(writes && row.state !== 'cancelled' ? (['save'] as const) : []),
    ...dutyReportTransitions.filter((t) => votes && t.from.includes(row.state)).map((t) => t.action),
  ];
}

/** One report. `lock`: held until the transaction ends. Throws `not-found`. */
export async function readDutyReport(
  tx: ReadTx,
  actor: Actor,
  id: string,
  lock = false,
): Promise<{ row: DutyReportRow; detail: DutyReportDetail }> {
  if (lock)
    await tx.maybe('select 1 as held from duty_report where county_id = $1 and id = $2 for update', [
      tx.countyId,
      id,
    ]);
  const row = await tx.maybe<DutyReportRow>(selectDutyReports('d.id = $2'), [tx.countyId, id]);
  if (!row) throw notFound('duty-report');
  return {
    row,
    detail: {
      ...presentDutyReport(row),
      present: row.present,
      text: row.text,
      exchanges: row.exchanges,
      tally: row.tally,
      voices: row.voices,
      box: row.box_id ? await presentBox(tx, actor, await readBox(tx, row.box_id)) : null,
      may: mayDo(actor, row),
    },
  };
}

/** Takes a report for a step. Throws `not-found`, `stale-version`, `not-allowed`, `wrong-state`. */
export async function takeDutyReport(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: DutyReportDetail['may'][number],
): Promise<DutyReportRow> {
  const { row, detail } = await readDutyReport(tx, actor, id, true);
  const held = action === 'save' ? 'own' : heldBy(row.audience);
  if (!mayRun(actor, { path: row.path, held_by: held })) throw new ProblemError('not-allowed', 403);
  if (row.version !== version) throw stale(detail);
  if (!detail.may.includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  return row;
}

/** Counts the version up, writes the audit row and answers with the report as it is now. */
export async function finishDutyReport(
  tx: WriteTx,
  actor: Actor,
  row: DutyReportRow,
  action: string,
  detail: Record<string, unknown> = {},
): Promise<DutyReportDetail> {
  await tx.run('update duty_report set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await writeAudit(tx, actor, {
    action,
    entity: 'duty-report',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { reporter: row.reporter, ...detail },
  });
  return (await readDutyReport(tx, actor, row.id)).detail;
}
