import type {
  Commitment,
  CommitmentEvidence,
  CommitmentSummary,
} from '@lianchuang/domain/commitments/contract';
import { commitmentActs } from '@lianchuang/domain/commitments/states';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { actsOf, mayAttach, mayChange } from './policy.ts';
import type { CommitmentRow } from './store.ts';

export function presentCommitmentSummary(row: CommitmentRow): CommitmentSummary {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    member: row.member_id === null ? null : { id: row.member_id, name: row.member_name ?? '' },
    level: row.level,
    content: row.content,
    dueOn: row.due_on,
    state: row.state,
    publishedOn: row.published_on,
    fulfilledOn: row.fulfilled_on,
    evidence: row.evidence,
    version: row.version,
  };
}

export interface EvidenceRow {
  id: string;
  commitment_id: string;
  sha256: string;
  name: string;
  size: number;
  media_type: string;
  added_at: string;
  added_by: string;
}

export const presentEvidence = (row: EvidenceRow): CommitmentEvidence => ({
  id: row.id,
  name: row.name,
  size: row.size,
  mediaType: row.media_type,
  at: row.added_at,
  by: row.added_by,
});

/** A commitment with its files and history, as every operation answers with it. */
export async function presentCommitment(tx: ReadTx, actor: Actor, row: CommitmentRow): Promise<Commitment> {
  const files = await tx.many<EvidenceRow>(
    `select e.id, e.commitment_id, e.sha256, e.name, f.size, f.media_type, e.added_at, e.added_by from commitment_evidence e
     join file f on f.county_id = e.county_id and f.sha256 = e.sha256
     where e.county_id = $1 and e.commitment_id = $2 and e.removed_at is null order by e.added_at, e.id`,
    [tx.countyId, row.id],
  );
  const history = await tx.many<Commitment['history'][number]>(
    `select act, at, by_name as by, note from commitment_event where county_id = $1 and commitment_id = $2 order by number`,
    [tx.countyId, row.id],
  );
  return {
    ...presentCommitmentSummary(row),
    files: files.map(presentEvidence),
    confirmation:
      row.asked_how === null || row.asked_on === null
        ? null
        : { kept: row.asked_kept === true, how: row.asked_how, who: row.asked_who ?? '', on: row.asked_on },
    history,
    createdBy: row.created_by,
    createdAt: row.created_at,
    may: {
      change: mayChange(actor, row),
      attach: mayAttach(actor, row),
      acts: actsOf(actor, row, commitmentActs),
    },
  };
}
