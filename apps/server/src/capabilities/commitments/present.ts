import type { Commitment, CommitmentSummary } from '@lianchuang/domain/commitments/contract';
import { commitmentActs } from '@lianchuang/domain/commitments/states';
import type { ReadTx } from '../../platform/db/database.ts';
import { type AttachedFile, presentAttached } from '../../platform/files/attach-file.ts';
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

/** A commitment with its files and history, as every operation answers with it. */
export async function presentCommitment(tx: ReadTx, actor: Actor, row: CommitmentRow): Promise<Commitment> {
  const files = await tx.many<AttachedFile>(
    `select e.id, e.sha256, e.name, f.size, f.media_type, e.added_at, e.added_by from commitment_evidence e
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
    files: files.map(presentAttached),
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
