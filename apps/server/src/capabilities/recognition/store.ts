import type { AwardKind, Judgement } from '@lianchuang/domain/recognition/awards';
import type { Nomination, NominationDetail } from '@lianchuang/domain/recognition/contract';
import { type NominationState, nominationTransitions } from '@lianchuang/domain/recognition/states';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { latestLocked, selectStandings } from '../figures/public.ts';
import { selectMembersById } from '../members/public.ts';
import { joinOrganisation, placeInScope } from '../organisations/public.ts';
import { mayTake } from './policy.ts';
import { readChecks } from './read-facts.ts';

export interface NominationRow {
  id: string;
  year: number;
  kind: AwardKind;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  member_id: string | null;
  person_name: string | null;
  post: string;
  deeds: string;
  state: NominationState;
  judgement: Judgement | null;
  judgement_note: string;
  publicity_from: string | null;
  publicity_until: string | null;
  decided_on: string | null;
  decision: string;
  certificate: number | null;
  reason: string;
  nominated_by: string;
  nominated_on: string;
  version: number;
}

/** The columns of a nomination; conditions on `n` follow. */
export const selectNominations = `
  select n.id, n.year, n.kind, n.organisation_id, v.name as organisation_name, o.kind as organisation_kind, n.path, n.member_id, n.person_name,
    n.post, n.deeds, n.state, n.judgement, n.judgement_note, n.publicity_from, n.publicity_until, n.decided_on, n.decision, n.certificate,
    n.reason, n.nominated_by, n.nominated_on, n.version
  from nomination n ${joinOrganisation('n')}
  where n.county_id = $1`;

/** Out of the running: they take no place in the ranking. */
const out: readonly NominationState[] = ['rejected', 'withdrawn', 'revoked'];

/** Lines of the list with score and place by score within their kind (R5.1). */
export async function presentNominations(
  tx: ReadTx,
  rows: readonly NominationRow[],
): Promise<(Nomination & { row: NominationRow })[]> {
  const period = await latestLocked(tx);
  const standings = period
    ? await selectStandings(
        tx,
        period.id,
        rows.map((r) => r.organisation_id),
      )
    : new Map<string, never>();
  const scoreOf = (row: NominationRow): number | null => standings.get(row.organisation_id)?.total ?? null;
  return rows.map((row) => {
    const score = scoreOf(row);
    const better = rows.filter(
      (other) =>
        other.kind === row.kind && !out.includes(other.state) && (scoreOf(other) ?? -1) > (score ?? -1),
    );
    return {
      row,
      id: row.id,
      year: row.year,
      kind: row.kind,
      organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
      person: row.member_id && {
        memberId: row.member_id,
        name: row.person_name ?? '',
        post: row.post,
      },
      state: row.state,
      score,
      scorePeriod: score === null ? null : (period?.id ?? null),
      rank: score === null || out.includes(row.state) ? null : better.length + 1,
      judgement: row.judgement,
      publicityFrom: row.publicity_from,
      publicityUntil: row.publicity_until,
      decidedOn: row.decided_on,
      certificate: row.certificate,
      version: row.version,
    } as Nomination & { row: NominationRow };
  });
}

/** One nomination with its checks and objections; `lock` holds it. Throws `not-found`. */
export async function readNomination(
  tx: ReadTx,
  actor: Actor,
  id: string,
  lock = false,
): Promise<{ row: NominationRow; detail: NominationDetail }> {
  if (lock) {
    await tx.maybe(
      'select 1 as held from nomination where county_id = $1 and id = $2 and path >= $3 and path < $4 for update',
      [tx.countyId, id, tx.scope.lo, tx.scope.hi],
    );
  }
  const row = await tx.maybe<NominationRow>(
    `${selectNominations} and n.id = $2 and n.path >= $3 and n.path < $4`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('nomination');
  const ranked = await tx.many<NominationRow>(
    `${selectNominations} and n.year = $2 and n.kind = $3 and n.path >= $4 and n.path < $5`,
    [tx.countyId, row.year, row.kind, tx.scope.lo, tx.scope.hi],
  );
  const shown = (await presentNominations(tx, ranked)).find((n) => n.id === id);
  if (!shown) throw notFound('nomination');
  const { row: _row, ...line } = shown;
  const objections = await tx.many<NominationDetail['objections'][number]>(
    `select id, received_on as "receivedOn", from_whom as "by", text, finding, answer from nomination_objection
     where county_id = $1 and nomination_id = $2 order by received_on, id`,
    [tx.countyId, id],
  );
  return {
    row,
    detail: {
      ...line,
      deeds: row.deeds,
      judgementNote: row.judgement_note,
      reason: row.reason,
      decision: row.decision,
      nominatedBy: row.nominated_by,
      nominatedOn: row.nominated_on,
      checks: await checksOf(tx, row),
      objections,
      may: mayDo(actor, row),
    },
  };
}

/** The rules as they are today; of what is over they say nothing any more. */
async function checksOf(tx: ReadTx, row: NominationRow): Promise<NominationDetail['checks']> {
  if (row.state === 'conferred' || out.includes(row.state)) return [];
  const member = row.member_id ? ((await selectMembersById(tx, [row.member_id]))[0] ?? null) : null;
  const place = await placeInScope(tx, row.organisation_id);
  return await readChecks(tx, { year: row.year, kind: row.kind, place, member, except: row.id });
}

function mayDo(actor: Actor, { state }: NominationRow): NominationDetail['may'] {
  const may: NominationDetail['may'] = nominationTransitions
    .filter((t) => t.from.includes(state) && mayTake(actor, t.by))
    .map((t) => t.action);
  if (mayTake(actor, 'county')) {
    if (state === 'nominated' || state === 'shortlisted') may.push('judge');
    if (state === 'publicity') may.push('save-objection');
  }
  return may;
}

/** Takes a nomination for a step. Throws `not-found`, `stale-version`, `wrong-state`. */
export async function takeNomination(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: NominationDetail['may'][number],
): Promise<{ row: NominationRow; detail: NominationDetail }> {
  const found = await readNomination(tx, actor, id, true);
  if (found.row.version !== version) throw stale(found.detail);
  if (!found.detail.may.includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: found.row.state, action } });
  return found;
}

/** Counts the version up, writes the audit row and answers with the nomination as it is now. */
export async function finishNomination(
  tx: WriteTx,
  actor: Actor,
  row: NominationRow,
  action: string,
  detail: Record<string, unknown>,
): Promise<NominationDetail> {
  await tx.run('update nomination set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await writeAudit(tx, actor, {
    action,
    entity: 'nomination',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { award: row.kind, ...(row.person_name ? { person: row.person_name } : {}), ...detail },
  });
  return (await readNomination(tx, actor, row.id)).detail;
}
