import { awards } from '@lianchuang/domain/recognition/awards';
import type { checkNomination as contract } from '@lianchuang/domain/recognition/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { findCandidate } from './find-candidate.ts';
import { readChecks } from './read-facts.ts';

/** What the rules say of someone before anything is written (R5.1). Throws as `nominate` does for who is not named. */
export async function checkNomination(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const { year, kind } = query;
  const named = { organisationId: query.organisation, memberId: query.member };
  const { place, member } = await findCandidate(tx, awards[kind].to, named);
  return { checks: await readChecks(tx, { year, kind, place, member }) };
}
