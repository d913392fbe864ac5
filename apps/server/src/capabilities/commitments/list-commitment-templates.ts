import type { listCommitmentTemplates as contract } from '@lianchuang/domain/commitments/templates-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readTemplates } from './templates-store.ts';

/** Typical commitments of the county to begin from (R4.1); withdrawn ones for who keeps the list. */
export async function listCommitmentTemplates(
  tx: ReadTx,
  actor: Actor,
): Promise<z.output<(typeof contract)['response']>> {
  const keeper = actor.rights.includes('commitments.templates');
  return { items: (await readTemplates(tx)).filter((template) => keeper || template.offered) };
}
