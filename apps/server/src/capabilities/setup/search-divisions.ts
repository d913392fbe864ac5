import type { searchDivisions as contract } from '@lianchuang/domain/identity/contract';
import type { z } from 'zod';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { searchCounties } from '../organisations/public.ts';

/** Counties by name, pinyin initials or code, for the first-run page. Closed once a county exists. */
export async function searchDivisions({
  platform,
  input,
}: DirectCall<unknown, { q: string }, unknown>): Promise<z.output<(typeof contract)['response']>> {
  const found = await platform.db.unscoped('select 1 from counties()');
  if (found.length > 0) throw new ProblemError('county-exists', 409);
  return { items: await searchCounties(input.query.q) };
}
