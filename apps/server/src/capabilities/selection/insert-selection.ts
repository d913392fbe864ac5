import type { Stage } from '@lianchuang/domain/selection/term-changes-contract';
import type { WriteTx } from '../../platform/db/database.ts';
import type { CandidateRow, ElectionRow, RoundRow } from './election-store.ts';

/** An election as a whole, for demonstration data. */
export type WholeElectionRow = Omit<
  ElectionRow,
  'organisation_name' | 'organisation_kind' | 'version' | 'confirmed' | 'waiting' | 'elected'
> & {
  annulled_on: string | null;
  readonly candidates: readonly CandidateRow[];
  readonly rounds: readonly (RoundRow & { readonly confirmed_by: string | null })[];
};

/** Many elections with candidates and rounds at once, for demonstration data. */
export async function insertElections(tx: WriteTx, elections: readonly WholeElectionRow[]): Promise<void> {
  await fill(
    tx,
    `insert into election (county_id, id, organisation_id, path, kind, term_change_id, posts, rules, started_on, state, concluded_on,
       annulled_on, reason, created_by, created_at)
     select $1, e.id, e.organisation_id, e.path, e.kind, e.term_change_id, e.posts, e.rules, e.started_on, e.state, e.concluded_on,
       e.annulled_on, e.reason, '', $3 from jsonb_to_recordset($2::jsonb) as e(id uuid, organisation_id uuid, path text, kind text,
       term_change_id uuid, posts jsonb, rules jsonb, started_on date, state text, concluded_on date, annulled_on date, reason text)`,
    elections.map(({ candidates: _c, rounds: _r, ...election }) => election),
  );
  await fill(
    tx,
    `insert into election_candidate (county_id, election_id, id, path, role, name, member_id, born_on, education, capable_villager,
       admitted, refusal, elected, number)
     select $1, c.election_id, c.id, c.path, c.role, c.name, c.member_id, c.born_on, c.education, c.capable_villager, c.admitted,
       c.refusal, c.elected, c.number from jsonb_to_recordset($2::jsonb) as c(election_id uuid, id uuid, path text, role text, name text,
       member_id uuid, born_on date, education text, capable_villager boolean, admitted boolean, refusal text, elected boolean, number int)
     where $3::timestamptz is not null`,
    elections.flatMap(({ id, path, candidates }) =>
      candidates.map((c, i) => ({ ...c, election_id: id, path, number: i + 1 })),
    ),
  );
  await fill(
    tx,
    `insert into election_round (county_id, election_id, id, path, number, kind, attempt, posts, held_on, entitled, present, issued, returned,
       valid, votes, decisions, tellers, note, state, outcome, entered_by, entered_by_name, entered_at, confirmed_by, confirmed_by_name, confirmed_at)
     select $1, r.election_id, r.id, r.path, r.number, r.kind, r.attempt, r.posts, r.held_on, r.entitled, r.present, r.issued, r.returned,
       r.valid, r.votes, r.decisions, r.tellers, r.note, r.state, r.outcome, r.entered_by, r.entered_by_name, r.entered_at, r.confirmed_by,
       r.confirmed_by_name, r.confirmed_at from jsonb_to_recordset($2::jsonb) as r(election_id uuid, id uuid, path text, number int, kind text,
       attempt int, posts jsonb, held_on date, entitled int, present int, issued int, returned int, valid int, votes jsonb, decisions jsonb,
       tellers text[], note text, state text, outcome text, entered_by text, entered_by_name text, entered_at timestamptz, confirmed_by text,
       confirmed_by_name text, confirmed_at timestamptz) where $3::timestamptz is not null`,
    elections.flatMap(({ id, path, rounds }) => rounds.map((r) => ({ ...r, election_id: id, path }))),
  );
}

/** Programmes of term change with their ticks, for demonstration data; `path` is the county's. */
export async function insertTermChanges(
  tx: WriteTx,
  root: { readonly id: string; readonly path: string },
  terms: readonly {
    id: string;
    title: string;
    starts_on: string;
    stages: readonly Stage[];
    previous_id: string | null;
  }[],
  ticks: readonly {
    term_change_id: string;
    organisation_id: string;
    path: string;
    stage_id: string;
    reached_on: string;
    by_name: string;
  }[],
): Promise<void> {
  await fill(
    tx,
    `insert into term_change (county_id, id, organisation_id, path, title, starts_on, stages, previous_id, created_by, created_at)
     select $1, t.id, t.organisation_id, t.path, t.title, t.starts_on, t.stages, t.previous_id, '', $3 from jsonb_to_recordset($2::jsonb)
       as t(id uuid, organisation_id uuid, path text, title text, starts_on date, stages jsonb, previous_id uuid)`,
    terms.map((t) => ({ ...t, organisation_id: root.id, path: root.path })),
  );
  await fill(
    tx,
    `insert into term_change_tick (county_id, term_change_id, organisation_id, stage_id, path, reached_on, by_name)
     select $1, t.term_change_id, t.organisation_id, t.stage_id, t.path, t.reached_on, t.by_name from jsonb_to_recordset($2::jsonb)
       as t(term_change_id uuid, organisation_id uuid, stage_id text, path text, reached_on date, by_name text)
     where $3::timestamptz is not null`,
    ticks,
  );
}

/** Secondments, for demonstration data. */
export async function insertSecondments(
  tx: WriteTx,
  rows: readonly {
    id: string;
    organisation_id: string;
    path: string;
    name: string;
    from_unit: string;
    post: string;
    from_on: string;
    until_on: string;
    ended_on: string | null;
    ended_how: 'completed' | 'recalled' | null;
    note: string;
  }[],
): Promise<void> {
  await fill(
    tx,
    `insert into secondment (county_id, id, organisation_id, path, name, from_unit, post, from_on, until_on, ended_on, ended_how, note, created_by, created_at)
     select $1, s.id, s.organisation_id, s.path, s.name, s.from_unit, s.post, s.from_on, s.until_on, s.ended_on, s.ended_how, s.note, '', $3
     from jsonb_to_recordset($2::jsonb) as s(id uuid, organisation_id uuid, path text, name text, from_unit text, post text, from_on date,
       until_on date, ended_on date, ended_how text, note text)`,
    rows,
  );
}

/** Competitions with applicants and scores, for demonstration data. */
export async function insertCompetitions(
  tx: WriteTx,
  rows: readonly {
    id: string;
    organisation_id: string;
    path: string;
    post: string;
    text: string;
    opens_on: string;
    closes_on: string;
    state: string;
    chosen_id: string | null;
    publicity_from: string | null;
    publicity_until: string | null;
    appointed_on: string | null;
    applicants: readonly {
      id: string;
      name: string;
      born_on: string;
      education: string;
      origin: string;
      applied_on: string;
      eligibility: string;
      remark: string;
      scores: readonly { judge: string; score: number }[];
    }[];
  }[],
): Promise<void> {
  await fill(
    tx,
    `insert into competition (county_id, id, organisation_id, path, post, text, opens_on, closes_on, state, chosen_id, publicity_from,
       publicity_until, appointed_on, created_by, created_at)
     select $1, c.id, c.organisation_id, c.path, c.post, c.text, c.opens_on, c.closes_on, c.state, c.chosen_id, c.publicity_from,
       c.publicity_until, c.appointed_on, '', $3 from jsonb_to_recordset($2::jsonb) as c(id uuid, organisation_id uuid, path text, post text,
       text text, opens_on date, closes_on date, state text, chosen_id uuid, publicity_from date, publicity_until date, appointed_on date)`,
    rows.map(({ applicants: _a, ...row }) => row),
  );
  const applicants = rows.flatMap(({ id, path, applicants: list }) =>
    list.map((a) => ({ ...a, competition_id: id, path })),
  );
  await fill(
    tx,
    `insert into competition_application (county_id, competition_id, id, path, name, born_on, education, origin, applied_on, eligibility, remark)
     select $1, a.competition_id, a.id, a.path, a.name, a.born_on, a.education, a.origin, a.applied_on, a.eligibility, a.remark
     from jsonb_to_recordset($2::jsonb) as a(competition_id uuid, id uuid, path text, name text, born_on date, education text, origin text,
       applied_on date, eligibility text, remark text) where $3::timestamptz is not null`,
    applicants.map(({ scores: _s, ...a }) => a),
  );
  await fill(
    tx,
    `insert into competition_score (county_id, competition_id, application_id, judge, path, score)
     select $1, s.competition_id, s.application_id, s.judge, s.path, s.score from jsonb_to_recordset($2::jsonb)
       as s(competition_id uuid, application_id uuid, judge text, path text, score numeric) where $3::timestamptz is not null`,
    applicants.flatMap((a) =>
      a.scores.map((s) => ({ ...s, competition_id: a.competition_id, application_id: a.id, path: a.path })),
    ),
  );
}

/** One statement for many rows: $2 is the list as JSON, $3 the instant. */
async function fill(tx: WriteTx, sql: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.run(sql, [tx.countyId, JSON.stringify(rows), tx.now]);
}
