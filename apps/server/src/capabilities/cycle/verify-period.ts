import type { verifyPeriod as contract } from '@lianchuang/domain/periods/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import { selectPeriod } from '../periods/public.ts';
import { sealOf } from './seal-of.ts';

/** Reckons a locked period's seal again and compares. Needs to see the whole county. Throws `not-locked`. */
export async function verifyPeriod(tx: ReadTx, id: string): Promise<z.output<(typeof contract)['response']>> {
  const row = await selectPeriod(tx, id);
  if (!row) throw notFound('period');
  if (row.state !== 'locked') throw new ProblemError('not-locked', 409, { params: { period: id } });
  const recomputed = await sealOf(tx, row);
  return { ok: recomputed === row.seal, seal: row.seal, recomputed };
}
