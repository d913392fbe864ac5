import type { Database, ReadTx } from '../../platform/db/database.ts';
import { publicScope } from '../../platform/db/scope.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Platform } from '../../platform/http/route-entry.ts';

/** What was withdrawn is gone for every reader after this long; an answer is made once for all who ask meanwhile. */
const keptMs = 5000;
const mostKept = 1000;

interface Kept {
  readonly until: number;
  readonly answer: Promise<unknown>;
}
const keptBy = new WeakMap<Database, Map<string, Kept>>();

/** Reads as anybody does, in the county served. The same question is answered from memory for a few seconds. */
export async function readInPublic<T>(
  { db }: Pick<Platform, 'db'>,
  question: string,
  read: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  const kept = keptBy.get(db) ?? new Map<string, Kept>();
  keptBy.set(db, kept);
  const now = performance.now();
  const known = kept.get(question);
  if (known && known.until > now) return (await known.answer) as T;
  const answer = readNow(db, read);
  // What fails is asked anew by the next reader.
  answer.catch(() => kept.delete(question));
  if (kept.size >= mostKept) kept.clear();
  kept.set(question, { until: now + keptMs, answer });
  return await answer;
}

/** Whoever reads next sees what is published now: for tests, which do not wait. */
export function forgetPublic(db: Database): void {
  keptBy.delete(db);
}

async function readNow<T>(db: Database, read: (tx: ReadTx) => Promise<T>): Promise<T> {
  const [county] = await db.unscoped<{ county_id: number }>('select county_id from counties()');
  if (!county) throw notFound('county');
  return await db.read(publicScope(county.county_id), read);
}
