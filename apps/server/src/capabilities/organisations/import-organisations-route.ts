import type { importOrganisations as contract } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { once } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { readWorkbook } from '../../platform/workbook/read-workbook.ts';
import { importWorkbook, mostRows } from './import-workbook.ts';

type Query = z.output<(typeof contract)['query']>;
type Answer = z.output<(typeof contract)['response']>;

/**
 * Organisations from an uploaded xlsx: a preview, or with `commit=true` all rows or none, once per key (R1.1). The
 * workbook is read before the transaction begins. Throws `file-missing` and what readWorkbook throws.
 */
export async function importOrganisationsRoute({
  platform,
  actor,
  input,
  request,
}: DirectCall<unknown, Query, unknown>): Promise<Answer> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new ProblemError('file-missing', 422);
  const bytes = await part.toBuffer();
  const rows = await readWorkbook(bytes, { rows: mostRows });
  const commit = input.query.commit === 'true';
  return await platform.db.write(actor.scope, async (tx) => {
    const act = () => importWorkbook(tx, actor, bytes, { commit, from: input.query.from, rows });
    if (!commit) return await act();
    tx.afterCommit(() => platform.wake());
    return await once(tx, actor, request, 'importOrganisations', act, bytes);
  });
}
