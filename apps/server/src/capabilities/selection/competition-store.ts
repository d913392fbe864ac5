import { combinedScore, competitionTransitions } from '@lianchuang/domain/selection/competition';
import type { Competition, CompetitionDetail } from '@lianchuang/domain/selection/competitions-contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface CompetitionRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  post: string;
  text: string;
  opens_on: string;
  closes_on: string;
  state: Competition['state'];
  chosen_id: string | null;
  chosen: string | null;
  publicity_from: string | null;
  publicity_until: string | null;
  appointed_on: string | null;
  reason: string;
  version: number;
  applications: number;
}

/** The columns of a competition; conditions on `c` follow. */
export const selectCompetitions = `
  select c.id, c.organisation_id, v.name as organisation_name, o.kind as organisation_kind, c.path, c.post, c.text, c.opens_on, c.closes_on,
    c.state, c.chosen_id, a.chosen, c.publicity_from, c.publicity_until, c.appointed_on, c.reason, c.version, a.applications
  from competition c
  ${joinOrganisation('c')}
  join lateral (select count(*) as applications, max(a.name) filter (where a.id = c.chosen_id) as chosen
    from competition_application a where a.county_id = c.county_id and a.competition_id = c.id) a on true`;

/** A line of the list. */
export function presentCompetition(row: CompetitionRow): Competition {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    post: row.post,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    state: row.state,
    applications: row.applications,
    publicityFrom: row.publicity_from,
    publicityUntil: row.publicity_until,
    chosen: row.chosen,
    appointedOn: row.appointed_on,
    version: row.version,
  };
}

type Applicant = CompetitionDetail['applicants'][number];
type Objection = CompetitionDetail['objections'][number];

/** One competition with applicants, scores and objections; `lock` holds it. Throws `not-found`. */
export async function readCompetition(
  tx: ReadTx,
  actor: Actor,
  id: string,
  lock = false,
): Promise<{ row: CompetitionRow; detail: CompetitionDetail }> {
  if (lock) {
    await tx.maybe(
      'select 1 as held from competition where county_id = $1 and id = $2 and path >= $3 and path < $4 for update',
      [tx.countyId, id, tx.scope.lo, tx.scope.hi],
    );
  }
  const row = await tx.maybe<CompetitionRow>(
    `${selectCompetitions} where c.county_id = $1 and c.id = $2 and c.path >= $3 and c.path < $4`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('competition');
  const applicants = await tx.many<Omit<Applicant, 'score' | 'chosen'>>(
    `select a.id, a.name, a.born_on as "bornOn", a.education, a.origin, a.applied_on as "appliedOn", a.eligibility, a.remark,
       coalesce((select jsonb_agg(jsonb_build_object('judge', s.judge, 'score', s.score) order by s.judge) from competition_score s
         where s.county_id = a.county_id and s.competition_id = a.competition_id and s.application_id = a.id), '[]') as scores
     from competition_application a where a.county_id = $1 and a.competition_id = $2 order by a.applied_on, a.name, a.id`,
    [tx.countyId, id],
  );
  const objections = await tx.many<Objection>(
    `select id, received_on as "receivedOn", from_whom as "by", text, finding, answer from competition_objection
     where county_id = $1 and competition_id = $2 order by received_on, id`,
    [tx.countyId, id],
  );
  return {
    row,
    detail: {
      ...presentCompetition(row),
      text: row.text,
      applicants: applicants.map((a) => ({
        ...a,
        score: combinedScore(a.scores.map((s) => s.score)),
        chosen: a.id === row.chosen_id,
      })),
      objections,
      reason: row.reason,
      may: mayDo(actor, row),
    },
  };
}

function mayDo(actor: Actor, { state }: CompetitionRow): CompetitionDetail['may'] {
  if (!actor.rights.includes('selection.change')) return [];
  const may: CompetitionDetail['may'] = competitionTransitions
    .filter((t) => t.from.includes(state))
    .map((t) => t.action);
  if (state === 'open' || state === 'checking') may.push('save-application');
  if (state === 'scoring') may.push('save-scores');
  if (state === 'publicity') may.push('save-objection');
  return may;
}

/** Takes a competition for a step. Throws `not-found`, `stale-version`, `wrong-state`. */
export async function takeCompetition(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
  action: CompetitionDetail['may'][number],
): Promise<{ row: CompetitionRow; detail: CompetitionDetail }> {
  const found = await readCompetition(tx, actor, id, true);
  if (found.row.version !== version) throw stale(found.detail);
  if (!found.detail.may.includes(action))
    throw new ProblemError('wrong-state', 409, { params: { state: found.row.state, action } });
  return found;
}

/** Counts the version up, writes the audit row and answers with the competition as it is now. */
export async function finishCompetition(
  tx: WriteTx,
  actor: Actor,
  row: CompetitionRow,
  action: string,
  detail: Record<string, unknown>,
): Promise<CompetitionDetail> {
  await tx.run('update competition set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await writeAudit(tx, actor, {
    action,
    entity: 'competition',
    entityId: row.id,
    organisation: row.organisation_name,
    detail,
  });
  return (await readCompetition(tx, actor, row.id)).detail;
}
