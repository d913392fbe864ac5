import type { Education } from '@lianchuang/domain/members/terms';
import type { Round } from '@lianchuang/domain/selection/elections-contract';
import type {
  ElectionKind,
  ElectionState,
  PostRole,
  RoundKind,
  RoundOutcome,
} from '@lianchuang/domain/selection/rounds';
import type { ElectionRules } from '@lianchuang/domain/selection/rules';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface ElectionRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  kind: ElectionKind;
  term_change_id: string | null;
  posts: { role: PostRole; seats: number }[];
  rules: ElectionRules;
  started_on: string;
  state: ElectionState;
  concluded_on: string | null;
  reason: string;
  version: number;
  /** What the confirmed rounds came to, in their order. */
  confirmed: { kind: RoundKind; outcome: RoundOutcome }[];
  waiting: boolean;
  elected: number;
}

/** The columns of an election, with how far it has got; conditions on `e` follow. */
export const selectElections = `
  select e.id, e.organisation_id, v.name as organisation_name, o.kind as organisation_kind, e.path, e.kind, e.term_change_id,
    e.posts, e.rules, e.started_on, e.state, e.concluded_on, e.reason, e.version,
    coalesce(r.confirmed, '[]') as confirmed, coalesce(r.waiting, false) as waiting, c.elected
  from election e
  ${joinOrganisation('e')}
  left join lateral (select bool_or(r.state = 'entered') as waiting,
      jsonb_agg(jsonb_build_object('kind', r.kind, 'outcome', r.outcome) order by r.number) filter (where r.state = 'confirmed') as confirmed
    from election_round r where r.county_id = e.county_id and r.election_id = e.id) r on true
  left join lateral (select count(*) filter (where c.elected) as elected from election_candidate c
    where c.county_id = e.county_id and c.election_id = e.id) c on true`;

export interface CandidateRow {
  id: string;
  role: PostRole;
  name: string;
  member_id: string | null;
  born_on: string;
  education: Education;
  capable_villager: boolean;
  admitted: boolean | null;
  refusal: string;
  elected: boolean;
}

export interface RoundRow {
  id: string;
  number: number;
  kind: RoundKind;
  attempt: number;
  posts: { role: PostRole; seats: number }[];
  held_on: string;
  entitled: number;
  present: number;
  issued: number;
  returned: number;
  valid: number;
  votes: Round['votes'];
  decisions: Round['decisions'];
  tellers: string[];
  note: string;
  state: Round['state'];
  outcome: RoundOutcome | null;
  entered_by: string;
  entered_by_name: string;
  entered_at: string;
  confirmed_by_name: string | null;
  confirmed_at: string | null;
}

/** An election with everybody who was named and every round. */
export interface WholeElection {
  readonly row: ElectionRow;
  readonly candidates: readonly CandidateRow[];
  readonly rounds: readonly RoundRow[];
}

/** One election in scope; `lock` holds it against other writers. Throws `not-found`. */
export async function readElection(tx: ReadTx, id: string, lock = false): Promise<WholeElection> {
  if (lock) {
    await tx.maybe(
      'select 1 as held from election where county_id = $1 and id = $2 and path >= $3 and path < $4 for update',
      [tx.countyId, id, tx.scope.lo, tx.scope.hi],
    );
  }
  const row = await tx.maybe<ElectionRow>(
    `${selectElections} where e.county_id = $1 and e.id = $2 and e.path >= $3 and e.path < $4`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('election');
  const candidates = await tx.many<CandidateRow>(
    `select id, role, name, member_id, born_on, education, capable_villager, admitted, refusal, elected
     from election_candidate where county_id = $1 and election_id = $2 order by number`,
    [tx.countyId, id],
  );
  const rounds = await tx.many<RoundRow>(
    `select id, number, kind, attempt, posts, held_on, entitled, present, issued, returned, valid, votes, decisions, tellers, note,
       state, outcome, entered_by, entered_by_name, entered_at, confirmed_by_name, confirmed_at
     from election_round where county_id = $1 and election_id = $2 order by number`,
    [tx.countyId, id],
  );
  return { row, candidates, rounds };
}
