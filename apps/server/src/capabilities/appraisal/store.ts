import type { Appraisal, AppraisalDetail } from '@lianchuang/domain/appraisal/contract';
import { appraisalTransitions } from '@lianchuang/domain/appraisal/rules';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectRemediesOfAppraisal } from '../accountability/public.ts';
import { mayRun, presentBox, readBox } from '../ballots/public.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface AppraisalRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  box_id: string;
  title: string;
  closes_on: string | null;
  slips: number;
  state: Appraisal['state'];
  opened_on: string;
  opened_by: string;
  closed_on: string | null;
  published_on: string | null;
  reason: string;
  voices: number;
  tally: number[][] | null;
  content: number | null;
  counted: number | null;
  version: number;
  total: number;
}

/** Rounds with what their boxes say in numbers; conditions on `a` follow. */
export const selectAppraisals = `
  select a.id, a.organisation_id, v.name as organisation_name, o.kind as organisation_kind, a.path, a.box_id, b.title, b.closes_on,
    b.slips - bit_count(b.voided)::integer as slips, a.state, a.opened_on, a.opened_by, a.closed_on, a.published_on, a.reason,
    coalesce(a.voices, bit_count(b.used)::integer - b.exchanged + b.paper) as voices, a.tally, a.content, a.counted, a.version,
    count(*) over ()::integer as total
  from appraisal a
  join ballot_box b on b.county_id = a.county_id and b.id = a.box_id
  ${joinOrganisation('a')}`;

export function presentAppraisal(row: AppraisalRow): Appraisal {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    title: row.title,
    state: row.state,
    openedOn: row.opened_on,
    closesOn: row.closes_on,
    closedOn: row.closed_on,
    publishedOn: row.published_on,
    slips: row.slips,
    voices: row.voices,
    satisfaction: row.counted && row.content !== null ? row.content / row.counted : null,
    version: row.version,
  };
}

/** One round; comments that nobody read yet, or that were withheld, only for those who run it. Throws `not-found`. */
export async function readAppraisal(
  tx: ReadTx,
  actor: Actor,
  id: string,
  lock = false,
): Promise<{ row: AppraisalRow; detail: AppraisalDetail }> {
  if (lock)
    await tx.maybe('select 1 as held from appraisal where county_id = $1 and id = $2 for update', [
      tx.countyId,
      id,
    ]);
  const row = await tx.maybe<AppraisalRow>(`${selectAppraisals} where a.county_id = $1 and a.id = $2`, [
    tx.countyId,
    id,
  ]);
  if (!row) throw notFound('appraisal');
  const box = await readBox(tx, row.box_id);
  const run = mayRun(actor, box);
  const comments = await tx.many<AppraisalDetail['comments'][number]>(
    `select id, text, state from appraisal_comment where county_id = $1 and appraisal_id = $2 and (state = 'shown' or $3)
     order by id`,
    [tx.countyId, id, run],
  );
  return {
    row,
    detail: {
      ...presentAppraisal(row),
      openedBy: row.opened_by,
      reason: row.reason,
      questions: box.questions,
      tally: row.tally,
      comments,
      remedies: await selectRemediesOfAppraisal(tx, id),
      box: await presentBox(tx, actor, box),
      may: run
        ? [
            ...(row.state === 'open' ? (['run'] as const) : []),
            ...(row.state === 'closed' ? (['screen'] as const) : []),
            ...appraisalTransitions.filter((t) => t.from.includes(row.state)).map((t) => t.action),
          ]
        : [],
    },
  };
}

/** Takes a round for a step. Throws `not-found`, `not-allowed`, `stale-version`, `wrong-state`. */
export async function takeAppraisal(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: AppraisalDetail['may'][number],
): Promise<{ row: AppraisalRow; detail: AppraisalDetail }> {
  const found = await readAppraisal(tx, actor, id, true);
  if (!mayRun(actor, await readBox(tx, found.row.box_id))) throw new ProblemError('not-allowed', 403);
  if (found.row.version !== version) throw stale(found.detail);
  if (!found.detail.may.includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: found.row.state, action } });
  return found;
}

/** Counts the version up, writes the audit row and answers with the round as it is now. */
export async function finishAppraisal(
  tx: WriteTx,
  actor: Actor,
  row: AppraisalRow,
  action: string,
  detail: Record<string, unknown>,
): Promise<AppraisalDetail> {
  await tx.run('update appraisal set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await writeAudit(tx, actor, {
    action,
    entity: 'appraisal',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { title: row.title, ...detail },
  });
  return (await readAppraisal(tx, actor, row.id)).detail;
}
