import type { listTypicalCases as contract } from '@lianchuang/domain/recognition/cases-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type CaseRow, presentCase, selectCases } from './cases-store.ts';
import { findCandidates } from './find-candidates.ts';
import { mayTake } from './policy.ts';

/** Cases in scope and those published anywhere in the county, with what the scores point at and nobody took up (R5.5). */
export async function listTypicalCases(
  tx: ReadTx,
  actor: Actor,
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<CaseRow>(
    `${selectCases} and (c.state = 'published' or (c.path >= $2 and c.path < $3))
     order by (c.state = 'withdrawn'), c.published_on desc nulls first, c.created_at desc, c.id limit 500`,
    [tx.countyId, tx.scope.lo, tx.scope.hi],
  );
  const mayStart = mayTake(actor, 'writer');
  const taken = new Set(
    rows.filter((r) => r.state !== 'withdrawn').map((r) => `${r.organisation_id} ${r.found}`),
  );
  const found = mayStart
    ? (await findCandidates(tx)).filter((f) => !taken.has(`${f.organisationId} ${f.found}`))
    : [];
  const names = new Map(
    (
      await tx.many<{ id: string; name: string; kind: string }>(
        `select o.id, v.name, o.kind from organisation o join organisation_version v on v.county_id = o.county_id
           and v.organisation_id = o.id and v.valid_to is null
         where o.county_id = $1 and o.id = any($2) and o.dissolved_on is null`,
        [tx.countyId, found.map((f) => f.organisationId)],
      )
    ).map((o) => [o.id, o]),
  );
  return {
    items: rows.map((row) => presentCase(tx, actor, row)),
    candidates: found.flatMap(({ organisationId, ...rest }) => {
      const organisation = names.get(organisationId);
      return organisation ? [{ organisation, ...rest }] : [];
    }),
    may: mayStart ? ['start'] : [],
  };
}
