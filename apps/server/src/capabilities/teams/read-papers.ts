import type { Team } from '@lianchuang/domain/teams/contract';
import type { ReadTx } from '../../platform/db/database.ts';

/** Rules of procedure, decisions, study sessions and discipline cases of a team, the newest first (R1.12). */
export async function readPapers(
  tx: ReadTx,
  organisationId: string,
): Promise<Pick<Team, 'rules' | 'decisions' | 'sessions' | 'cases'>> {
  const at = [tx.countyId, organisationId];
  return {
    rules: await tx.many(
      `select id, title, text, on_date as on, file_name as file, version from team_rules
       where county_id = $1 and organisation_id = $2 and withdrawn_at is null order by on_date desc, created_at desc limit 100`,
      at,
    ),
    decisions: await tx.many(
      `select id, on_date as on, matter, proposed_by as "proposedBy", votes_for as "votesFor", votes_against as "votesAgainst",
         abstained, result, version from team_decision
       where county_id = $1 and organisation_id = $2 and withdrawn_at is null order by on_date desc, created_at desc limit 200`,
      at,
    ),
    sessions: await tx.many(
      `select id, on_date as on, topic, version from study_session
       where county_id = $1 and organisation_id = $2 and withdrawn_at is null order by on_date desc, created_at desc limit 200`,
      at,
    ),
    cases: await tx.many(
      `select id, on_date as on, person_id as "personId", serious, decision, version from discipline_case
       where county_id = $1 and organisation_id = $2 and withdrawn_at is null order by on_date desc, created_at desc limit 100`,
      at,
    ),
  };
}
