import type { Leaving, Origin, Post } from '@lianchuang/domain/teams/terms';
import type { WriteTx } from '../../platform/db/database.ts';

interface At {
  readonly organisation_id: string;
  readonly path: string;
}
interface Paper extends At {
  readonly id: string;
  readonly on_date: string;
  readonly by_name: string;
}

/** Whole teams with all that hangs on them, for demonstration data. */
export interface TeamRows {
  readonly teams: At[];
  readonly posts: (At & { post: Post; seats: number })[];
  readonly terms: (At & { committee: 'party' | 'village'; from_on: string; until_on: string })[];
  readonly people: (At & {
    id: string;
    member_id: string | null;
    name: string;
    sex: string;
    born_on: string;
    education: string;
    origins: Origin[];
  })[];
  readonly holdings: (At & {
    id: string;
    post: Post;
    seat: number;
    person_id: string;
    from_on: string;
    until_on: string | null;
    leaving: Leaving | null;
  })[];
  readonly reserve: (At & { id: string; person_id: string; from_on: string; plan: string })[];
  readonly assessments: (Paper & { person_id: string; able: boolean; evidence: string })[];
  readonly rules: (Paper & { title: string; text: string })[];
  readonly decisions: (Paper & {
    matter: string;
    proposed_by: string;
    votes_for: number;
    votes_against: number;
    abstained: number;
    result: 'adopted' | 'rejected' | 'deferred';
  })[];
  readonly sessions: (Paper & { topic: string })[];
  readonly cases: (Paper & { person_id: string; serious: boolean; decision: string })[];
}

/** Enters many teams, one statement a table. Nothing is checked but by the tables themselves. */
export async function insertTeams(tx: WriteTx, rows: TeamRows): Promise<void> {
  const put = (sql: string, list: readonly object[], more: readonly unknown[] = [tx.now]) =>
    tx.run(sql, [tx.countyId, JSON.stringify(list), ...more]);
  const at = 'organisation_id uuid, path text';
  const paper = `id uuid, ${at}, on_date date, by_name text`;
  await put(
    `insert into team (county_id, organisation_id, path, updated_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb) as r(${at})`,
    rows.teams,
  );
  await put(
    `insert into team_post (county_id, organisation_id, path, post, seats)
     select $1, r.* from jsonb_to_recordset($2::jsonb) as r(${at}, post text, seats int)`,
    rows.posts,
    [],
  );
  await put(
    `insert into team_term (county_id, organisation_id, path, committee, from_on, until_on)
     select $1, r.* from jsonb_to_recordset($2::jsonb) as r(${at}, committee text, from_on date, until_on date)`,
    rows.terms,
    [],
  );
  await put(
    `insert into team_person (county_id, id, organisation_id, path, member_id, name, sex, born_on, education, origins, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb)
       as r(id uuid, ${at}, member_id uuid, name text, sex text, born_on date, education text, origins text[])`,
    rows.people,
  );
  await put(
    `insert into post_holding (county_id, id, organisation_id, path, post, seat, person_id, from_on, until_on, leaving, created_by, created_at)
     select $1, r.*, '系统自动', $3 from jsonb_to_recordset($2::jsonb)
       as r(id uuid, ${at}, post text, seat int, person_id uuid, from_on date, until_on date, leaving text)`,
    rows.holdings,
  );
  await put(
    `insert into reserve_cadre (county_id, id, organisation_id, path, person_id, from_on, plan, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb) as r(id uuid, ${at}, person_id uuid, from_on date, plan text)`,
    rows.reserve,
  );
  await put(
    `insert into enrichment_assessment (county_id, id, organisation_id, path, on_date, by_name, person_id, able, evidence, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb) as r(${paper}, person_id uuid, able boolean, evidence text)`,
    rows.assessments,
  );
  await put(
    `insert into team_rules (county_id, id, organisation_id, path, on_date, by_name, title, text, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb) as r(${paper}, title text, text text)`,
    rows.rules,
  );
  await put(
    `insert into team_decision (county_id, id, organisation_id, path, on_date, by_name, matter, proposed_by, votes_for, votes_against, abstained,
       result, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb)
       as r(${paper}, matter text, proposed_by text, votes_for int, votes_against int, abstained int, result text)`,
    rows.decisions,
  );
  await put(
    `insert into study_session (county_id, id, organisation_id, path, on_date, by_name, topic, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb) as r(${paper}, topic text)`,
    rows.sessions,
  );
  await put(
    `insert into discipline_case (county_id, id, organisation_id, path, on_date, by_name, person_id, serious, decision, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb) as r(${paper}, person_id uuid, serious boolean, decision text)`,
    rows.cases,
  );
}
