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

type Content = Pick<DefinitionVersion, 'definition' | 'sourceText' | 'compiled'>;

/** By hash: what was read and compiled once serves every county that has the same definition. */
const kept = new Map<string, Content>();

/** A version by its number. Throws `not-found`. */
export async function readDefinition(tx: ReadTx, id: number): Promise<DefinitionVersion> {
  const head = await tx.maybe<{ hash: string; valid_from: string }>(
    'select hash, valid_from from definition_version where county_id = $1 and id = $2',
    [tx.countyId, id],
  );
  if (!head) throw notFound('definition');
  let content = kept.get(head.hash);
  if (!content) {
    content = await readContent(tx, id);
    if (kept.size > 50) kept.clear();
    kept.set(head.hash, content);
  }
  return { id, validFrom: head.valid_from, hash: head.hash, ...content };
}

async function readContent(tx: ReadTx, id: number): Promise<Content> {
  const row = await tx.maybe<{ definition: Definition; source_text: string }>(
    'select definition, source_text from definition_version where county_id = $1 and id = $2',
    [tx.countyId, id],
  );
  if (!row) throw notFound('definition');
  return {
    definition: row.definition,
    sourceText: row.source_text,
    compiled: compileDefinition(row.definition),
  };
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

/** SQL of the version valid on a day (a date), with `id` and `definition`; before the first one's day, the first. `$1` is the county. */
export const definitionAt = (day: string): string =>
  `select d.id, d.definition from definition_version d where d.county_id = $1
   order by (d.valid_from <= ${day}) desc, case when d.valid_from <= ${day} then d.valid_from end desc nulls last,
     case when d.valid_from <= ${day} then d.id end desc, d.id limit 1`;

/** The version valid on a day; before the first one's day, the first. Throws `not-found` when there is none. */
export async function definitionOn(tx: ReadTx, day: string): Promise<DefinitionVersion> {
  const row = await tx.maybe<{ id: number }>(`select w.id from (${definitionAt('$2')}) w`, [
    tx.countyId,
    day,
  ]);
  if (!row) throw notFound('definition');
  return await readDefinition(tx, row.id);
}
