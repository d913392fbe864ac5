import type {
  saveCandidates as contract,
  ElectionDetail,
} from '@lianchuang/domain/selection/elections-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkMembers } from './check-members.ts';
import { finishElection, takeElection } from './take-election.ts';

/**
 * Writes down who was named for which post (R2.1). Whoever has votes in a confirmed round keeps name and post.
 * Throws `invalid-input` naming the row with `post-does-not-fit`, `named-twice`, `candidate-has-votes`, `unknown-member`.
 */
export async function saveCandidates(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<ElectionDetail> {
  const whole = await takeElection(tx, actor, params.id, body.version, 'save-candidates');
  const roles = whole.row.posts.map((p) => p.role);
  const list = body.candidates;
  const errors = list.flatMap(({ role, name, id }, row) => {
    if (!roles.includes(role)) return [{ field: 'role', row: row + 1, code: 'post-does-not-fit' }];
    const twice = list.findIndex((c) => c.id === id || (c.role === role && c.name === name)) < row;
    return twice ? [{ field: 'name', row: row + 1, code: 'name-given-twice' }] : [];
  });
  const counted = new Set(whole.rounds.flatMap((r) => r.votes.map((v) => v.candidateId)));
  for (const before of whole.candidates.filter((c) => counted.has(c.id))) {
    const row = list.findIndex((c) => c.id === before.id);
    const now = list[row];
    if (now?.name === before.name && now.role === before.role) continue;
    errors.push({
      field: before.name,
      row: row < 0 ? list.length + 1 : row + 1,
      code: 'candidate-has-votes',
    });
  }
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  await checkMembers(
    tx,
    list.map((c) => c.memberId),
  );
  await tx.run('delete from election_candidate where county_id = $1 and election_id = $2', [
    tx.countyId,
    params.id,
  ]);
  await tx.run(
    `insert into election_candidate (county_id, election_id, id, path, role, name, member_id, born_on, education, capable_villager, number)
     select $1, $2, c.id, $3, c.role, c.name, c.member_id, c.born_on, c.education, c.capable, c.number
     from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::date[], $9::text[], $10::boolean[]) with ordinality
       as c(id, role, name, member_id, born_on, education, capable, number)`,
    [
      tx.countyId,
      params.id,
      whole.row.path,
      list.map((c) => c.id),
      list.map((c) => c.role),
      list.map((c) => c.name),
      list.map((c) => c.memberId),
      list.map((c) => c.bornOn),
      list.map((c) => c.education),
      list.map((c) => c.capableVillager),
    ],
  );
  return await finishElection(tx, actor, whole, 'save-candidates', {
    candidates: list.map((c) => [c.role, c.name]),
  });
}
