import type { mapMemberImport as contract, MemberImport } from '@lianchuang/domain/members/import-contract';
import type { z } from 'zod';
import { ProblemError } from '../../../platform/errors/problem-error.ts';
import { idempotencyKey } from '../../../platform/http/once.ts';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import { findJob, presentJob } from './import-job.ts';
import { check } from './start-import.ts';

/** Says which column is what, and checks anew (R1.4). Throws `import-state`, `column-twice`. */
export async function mapImport({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, unknown, z.output<(typeof contract)['body']>>): Promise<MemberImport> {
  idempotencyKey(request);
  const job = findJob(platform.db, actor, input.params.id);
  if (job.state !== 'checked') throw new ProblemError('import-state', 409, { params: { state: job.state } });
  const { fields } = input.body;
  if (
    new Set(fields.map((f) => f.index)).size < fields.length ||
    new Set(fields.map((f) => f.field)).size < fields.length
  ) {
    throw new ProblemError('column-twice', 422, { errors: [{ field: 'fields', code: 'column-twice' }] });
  }
  job.mapping = new Map(fields.map(({ field, index }) => [field, index]));
  check({ platform, actor, request }, job);
  return presentJob(job);
}
