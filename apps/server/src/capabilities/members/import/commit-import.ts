import type {
  commitMemberImport as contract,
  MemberImport,
} from '@lianchuang/domain/members/import-contract';
import type { z } from 'zod';
import { writeAudit } from '../../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../../platform/db/database.ts';
import { ProblemError } from '../../../platform/errors/problem-error.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { idempotencyKey } from '../../../platform/http/once.ts';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import { markAllDirty } from '../../periods/public.ts';
import { insertMembers } from '../insert-members.ts';
import { failJob, findJob, type ImportJob, presentJob, stopIfCancelled } from './import-job.ts';
import { updateMembers } from './update-members.ts';

/** Rows kept to show what a column holds. */
const headRows = 100;

/**
 * Writes what was checked, in one transaction in the background: all of it or nothing (R1.4). Sent twice it runs once.
 * Throws `import-state`, `import-refused-rows` when all are wanted and some are refused.
 */
export async function commitImport({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, unknown, z.output<(typeof contract)['body']>>): Promise<MemberImport> {
  idempotencyKey(request);
  const job = findJob(platform.db, actor, input.params.id);
  if (job.state === 'importing' || job.state === 'done') return presentJob(job);
  if (job.state !== 'checked' || job.problem) {
    throw new ProblemError('import-state', 409, { params: { state: job.state } });
  }
  if (input.body.rows === 'all' && job.refused.size > 0) {
    throw new ProblemError('import-refused-rows', 409, { params: { count: job.refused.size } });
  }
  job.state = 'importing';
  job.done = 0;
  job.total = job.created.length + job.changed.length;
  // What is written is not needed as it came; the head of the table and what was refused still are.
  job.rows = job.rows.filter((row, i) => i < headRows || job.refused.has(row.number));
  void platform.db
    .write(actor.scope, async (tx) => {
      tx.afterCommit(() => platform.wake());
      await writeImport(tx, actor, job);
    })
    .then(() => {
      job.state = 'done';
      job.done = job.total;
    })
    .catch((error: Error) => failJob(job, error, request.log));
  return presentJob(job);
}

async function writeImport(tx: WriteTx, actor: Actor, job: ImportJob): Promise<void> {
  const rows = job.created.values().map(({ draft, organisationId, path }) => ({
    ...draft,
    id: tx.uuid(),
    organisationId,
    path,
    // A register begins with today's state: where a member was before is not known.
    sinceOn: tx.today,
    how: 'imported' as const,
    occupation: draft.occupation ?? '',
    specialSkills: draft.specialSkills ?? '',
    veteran: draft.veteran ?? false,
    returnedYouth: draft.returnedYouth ?? false,
    graduate: draft.graduate ?? false,
    capableVillager: draft.capableVillager ?? false,
  }));
  await insertMembers(tx, actor.displayName, rows, (done) => {
    stopIfCancelled(job);
    job.done = done;
  });
  await updateMembers(tx, actor.displayName, job.changed, job.fileName);
  stopIfCancelled(job);
  await writeAudit(tx, actor, {
    action: 'import-members',
    entity: 'member',
    entityId: job.id,
    detail: {
      file: job.fileName,
      new: job.created.length,
      changed: job.changed.length,
      unchanged: job.unchanged,
      refused: job.refused.size,
    },
  });
  await markAllDirty(tx);
}
