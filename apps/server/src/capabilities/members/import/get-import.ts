import type { MemberImport } from '@lianchuang/domain/members/import-contract';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import { findJob, presentJob } from './import-job.ts';

/** How far one's import is (R1.4). Throws `not-found`. */
export async function getImport({
  platform,
  actor,
  input,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<MemberImport> {
  const job = findJob(platform.db, actor, input.params.id);
  job.touchedAt = platform.clock.now().getTime();
  return presentJob(job);
}
