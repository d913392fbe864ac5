import type { MemberImport } from '@lianchuang/domain/members/import-contract';
import { idempotencyKey } from '../../../platform/http/once.ts';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import { findJob, presentJob } from './import-job.ts';

/** Stops an import; one that was writing leaves nothing behind, one that is done stays done (R1.4). Throws `not-found`. */
export async function cancelImport({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<MemberImport> {
  idempotencyKey(request);
  const job = findJob(platform.db, actor, input.params.id);
  if (job.state !== 'done' && job.state !== 'failed') {
    job.cancelled = true;
    // What is writing notices at its next step and rolls back.
    if (job.state !== 'importing') job.state = 'cancelled';
    job.rows = [];
  }
  return presentJob(job);
}
