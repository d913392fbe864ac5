import type {
  createElection as contract,
  ElectionDetail,
} from '@lianchuang/domain/selection/elections-contract';
import { postRoles } from '@lianchuang/domain/selection/rounds';
import { electionRules } from '@lianchuang/domain/selection/rules';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { readElection } from './election-store.ts';
import { presentElectionDetail } from './present-election.ts';

/**
 * Starts an election of an organisation (R2.1). Throws `invalid-input` with `unknown-organisation`,
 * `unknown-term-change`, `post-does-not-fit`, `post-listed-twice`, `only-villages`; `election-runs-already`.
 */
export async function createElection(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<ElectionDetail> {
  const place = await openPlace(tx, body.organisationId);
  const roles: readonly string[] = postRoles[body.kind];
  const errors = [
    ...(body.kind === 'village-committee' && place.kind !== 'village-branch'
      ? [{ field: 'organisationId', code: 'only-villages' }]
      : []),
    ...body.posts.flatMap(({ role }, i) => {
      if (!roles.includes(role)) return [{ field: 'posts', row: i + 1, code: 'post-does-not-fit' }];
      return body.posts.findIndex((p) => p.role === role) < i
        ? [{ field: 'posts', row: i + 1, code: 'post-listed-twice' }]
        : [];
    }),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  if (body.termChangeId) {
    const known = await tx.maybe('select 1 as n from term_change where county_id = $1 and id = $2', [
      tx.countyId,
      body.termChangeId,
    ]);
    if (!known) {
      throw new ProblemError('invalid-input', 422, {
        errors: [{ field: 'termChangeId', code: 'unknown-term-change' }],
      });
    }
  }
  const running = await tx.maybe(
    "select 1 as n from election where county_id = $1 and organisation_id = $2 and kind = $3 and state = 'running'",
    [tx.countyId, place.id, body.kind],
  );
  if (running) throw new ProblemError('election-runs-already', 409, { params: { name: place.name } });
  await tx.run(
    `insert into election (county_id, id, organisation_id, path, kind, term_change_id, posts, rules, started_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      body.id,
      place.id,
      place.path,
      body.kind,
      body.termChangeId,
      JSON.stringify(body.posts),
      JSON.stringify(electionRules(body.rules)),
      body.startedOn,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'create-election',
    entity: 'election',
    entityId: body.id,
    organisation: place.name,
    detail: { kind: body.kind, posts: body.posts, rules: body.rules },
  });
  return presentElectionDetail(await readElection(tx, body.id), actor);
}
