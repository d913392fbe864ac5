import type { Definition } from '@lianchuang/domain/campaign/definition';
import { compileDefinition } from '@lianchuang/domain/scoring/compile-definition';
import type { CompiledDefinition } from '@lianchuang/domain/scoring/compiled';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';

export interface DefinitionVersion {
  readonly id: number;
  readonly validFrom: string;
  readonly hash: string;
  readonly definition: Definition;
  readonly sourceText: string;
  readonly compiled: CompiledDefinition;
}

/** Versions never change once written, so what was read and compiled is kept. */
const kept = new Map<string, DefinitionVersion>();

/** A version by its number. Throws `not-found`. */
export async function readDefinition(tx: ReadTx, id: number): Promise<DefinitionVersion> {
  const head = await tx.maybe<{ hash: string }>(
    'select hash from definition_version where county_id = $1 and id = $2',
    [tx.countyId, id],
  );
  if (!head) throw notFound('definition');
  const key = `${tx.countyId}/${id}/${head.hash}`;
  const before = kept.get(key);
  if (before) return before;
  const row = await tx.maybe<{
    valid_from: string;
    hash: string;
    definition: Definition;
    source_text: string;
  }>(
    'select valid_from, hash, definition, source_text from definition_version where county_id = $1 and id = $2',
    [tx.countyId, id],
  );
  if (!row) throw notFound('definition');
  const version: DefinitionVersion = {
    id,
    validFrom: row.valid_from,
    hash: row.hash,
    definition: row.definition,
    sourceText: row.source_text,
    compiled: compileDefinition(row.definition),
  };
  if (kept.size > 50) kept.clear();
  kept.set(key, version);
  return version;
}

/** The version that holds for a period: the one it was locked with, else the latest that is valid at its start. */
export async function definitionFor(
  tx: ReadTx,
  period: { state: string; starts_on: string; definition_version: number | null },
): Promise<DefinitionVersion> {
  if (period.state === 'locked' && period.definition_version !== null) {
    return await readDefinition(tx, period.definition_version);
  }
  return await definitionOn(tx, period.starts_on);
}

/** The version valid on a day; before the first one's day, the first. Throws `not-found` when there is none. */
export async function definitionOn(tx: ReadTx, day: string): Promise<DefinitionVersion> {
  const row = await tx.maybe<{ id: number }>(
    `select id from definition_version where county_id = $1
     order by (valid_from <= $2) desc, case when valid_from <= $2 then valid_from end desc nulls last, case when valid_from <= $2 then id end desc, id limit 1`,
    [tx.countyId, day],
  );
  if (!row) throw notFound('definition');
  return await readDefinition(tx, row.id);
}
