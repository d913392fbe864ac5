import { burden } from '@lianchuang/domain/campaign/burden';
import { computedMeasures } from '@lianchuang/domain/campaign/computed-measures';
import type { getDefinition as contract } from '@lianchuang/domain/campaign/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectPeriod } from '../periods/public.ts';
import { definitionFor, definitionOn, readDefinition } from './read-definition.ts';
import { selectVersions } from './store.ts';

/** The campaign as data: the version asked for, that of a period, or today's (R3.1, R3.2, R3.3, R3.7). */
export async function getDefinition(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: { version?: number | undefined; period?: string | undefined } },
): Promise<z.input<(typeof contract)['response']>> {
  const version = await wantedVersion(tx, query);
  const view = (await selectVersions(tx)).find((v) => v.id === version.id);
  if (!view) throw notFound('definition');
  return {
    definition: version.definition,
    version: view,
    sourceText: version.sourceText,
    published: [...computedMeasures],
    burden: burden(version.definition, computedMeasures).map(({ form, title, typed, filled }) => ({
      form,
      title,
      typed,
      filled,
    })),
  };
}

async function wantedVersion(
  tx: ReadTx,
  query: { version?: number | undefined; period?: string | undefined },
) {
  if (query.version !== undefined) return await readDefinition(tx, query.version);
  if (query.period === undefined) return await definitionOn(tx, tx.today);
  const period = await selectPeriod(tx, query.period);
  if (!period) throw notFound('period');
  return await definitionFor(tx, period);
}
