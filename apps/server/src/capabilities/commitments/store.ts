import type { CommitmentLevel } from '@lianchuang/domain/commitments/levels';
import type { CommitmentState } from '@lianchuang/domain/commitments/states';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface CommitmentRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  supervisor_id: string | null;
  path: string;
  member_id: string | null;
  member_name: string | null;
  level: CommitmentLevel;
  content: string;
  due_on: string;
  state: CommitmentState;
  published_on: string | null;
  fulfilled_on: string | null;
  asked_how: 'meeting' | 'households' | null;
  asked_who: string | null;
  asked_on: string | null;
  asked_kept: boolean | null;
  evidence: number;
  version: number;
  created_by: string;
  created_at: string;
}

/** Commitments with the names they are known by; `where` names `t`. */
export const selectCommitments = (where: string): string =>
  `select t.*, v.name as organisation_name, o.kind as organisation_kind, s.supervisor_id, m.name as member_name,
     (select count(*) from commitment_evidence e where e.county_id = t.county_id and e.commitment_id = t.id and e.removed_at is null) as evidence
   from commitment t ${joinOrganisation('t')}
   left join organisation_version s on s.county_id = t.county_id and s.organisation_id = t.organisation_id and s.valid_to is null
   left join lateral (select n.name from member_names($1, array[t.member_id]) n where t.member_id is not null) m on true
   where ${where}`;

/** One commitment in scope. `lock`: held until the transaction ends. Throws `not-found`. */
export async function readCommitment(tx: ReadTx, id: string, lock = false): Promise<CommitmentRow> {
  if (lock) {
    await tx.maybe('select 1 from commitment where county_id = $1 and id = $2 for update', [tx.countyId, id]);
  }
  const row = await tx.maybe<CommitmentRow>(selectCommitments('t.county_id = $1 and t.id = $2'), [
    tx.countyId,
    id,
  ]);
  if (!row) throw notFound('commitment');
  return row;
}

/** Adds a step to a commitment's history. */
export async function addEvent(
  tx: WriteTx,
  row: Pick<CommitmentRow, 'id' | 'path'>,
  act: string,
  by: string,
  note = '',
): Promise<void> {
  await tx.run(
    `insert into commitment_event (county_id, commitment_id, number, act, at, by_name, note, path)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 from commitment_event where county_id = $1 and commitment_id = $2`,
    [tx.countyId, row.id, act, tx.now, by, note, row.path],
  );
}
