import type { Paper } from '@lianchuang/domain/teams/terms';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';

/** Where each kind of paper is kept. */
export const paperTables: Readonly<Record<Paper, string>> = {
  assessment: 'enrichment_assessment',
  rules: 'team_rules',
  decision: 'team_decision',
  'study-session': 'study_session',
  'discipline-case': 'discipline_case',
};

export interface PaperRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly on_date: string;
  readonly version: number;
}

/** A paper in scope that was not withdrawn; `lock`: held until the transaction ends. Throws `not-found`. */
export async function selectPaper(tx: ReadTx, paper: Paper, id: string, lock = false): Promise<PaperRow> {
  const row = await tx.maybe<PaperRow>(
    `select id, organisation_id, on_date, version from ${paperTables[paper]}
     where county_id = $1 and id = $2 and path >= $3 and path < $4 and withdrawn_at is null${lock ? ' for update' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('paper');
  return row;
}
