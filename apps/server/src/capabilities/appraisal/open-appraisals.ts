import type { openAppraisals as contract } from '@lianchuang/domain/appraisal/contract';
import { mostQuestions, questionLength } from '@lianchuang/domain/ballots/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayRun } from '../ballots/public.ts';
import { selectCurrentCommitments } from '../commitments/public.ts';
import { unknownPlace } from '../organisations/public.ts';
import { openRounds } from './open-rounds.ts';

interface Found {
  id: string;
  path: string;
  name: string;
  busy: boolean;
}

/**
 * Opens a round at each of the organisations, by those above them (R4.2). Throws `invalid-input` (`date-in-past`),
 * `unknown-organisation`, `unknown-commitment`, `too-many-questions`, `not-above-organisation`, `appraisal-runs-already`.
 */
export async function openAppraisals(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<z.output<(typeof contract)['response']>> {
  if (body.closesOn < tx.today)
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'closesOn', code: 'date-in-past' }] });
  const wanted = [...new Set(body.organisationIds)];
  const places = await tx.many<Found>(
    `select o.id, o.path, v.name,
       exists (select 1 from appraisal a where a.county_id = o.county_id and a.organisation_id = o.id and a.state = 'open') as busy
     from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where o.county_id = $1 and o.id = any($2::uuid[]) and o.dissolved_on is null and o.path >= $3 and o.path < $4
     order by o.path for update of o`,
    [tx.countyId, wanted, tx.scope.lo, tx.scope.hi],
  );
  if (places.length < wanted.length) throw unknownPlace('organisationIds');
  for (const { path, name, busy } of places) {
    if (!mayRun(actor, { path, held_by: 'above' }))
      throw new ProblemError('not-above-organisation', 422, { params: { name } });
    if (busy) throw new ProblemError('appraisal-runs-already', 409, { params: { name } });
  }
  const promised = await commitmentsOf(tx, wanted, body.commitmentIds);
  const rounds = places.map((place) => ({
    ...place,
    questions: [...body.questions, ...(promised.get(place.id) ?? [])],
  }));
  const full = rounds.find(({ questions }) => questions.length > mostQuestions);
  if (full) {
    throw new ProblemError('invalid-input', 422, {
      errors: [
        {
          field: 'commitmentIds',
          code: 'too-many-questions',
          params: { name: full.name, most: mostQuestions - body.questions.length },
        },
      ],
    });
  }
  await openRounds(tx, actor, rounds, body);
  return { opened: places.length };
}

/** The chosen commitments in words by organisation, each once. Throws `unknown-commitment` for one that is none of theirs now. */
async function commitmentsOf(
  tx: WriteTx,
  organisations: readonly string[],
  chosen: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  if (chosen.length === 0) return found;
  const ids = new Set(chosen);
  const current = (await selectCurrentCommitments(tx)).filter(
    (c) => ids.has(c.id) && organisations.includes(c.organisation_id),
  );
  if (current.length < ids.size) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'commitmentIds', code: 'unknown-commitment' }],
    });
  }
  for (const { organisation_id, content } of current)
    found.set(
      organisation_id,
      (found.get(organisation_id) ?? new Set()).add(content.slice(0, questionLength)),
    );
  return found;
}
