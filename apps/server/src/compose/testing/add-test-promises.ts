import { randomUUID } from 'node:crypto';
import { assembleBulletin } from '@lianchuang/domain/bulletins/contract';
import { actOnCommitment, addCommitment } from '@lianchuang/domain/commitments/contract';
import { addServiceCard } from '@lianchuang/domain/service-records/contract';
import { expect } from 'vitest';
import type { TestCounty } from './small-county.ts';

/** A commitment, a card and the draft of a bulletin of an organisation in 2008-Q3; returns their ids. */
export async function addTestPromises(
  county: TestCounty,
  user: string,
  organisationId: string,
  words: { content: string; household: string },
): Promise<{ commitment: string; card: string; bulletin: string }> {
  const ids = { commitment: randomUUID(), card: randomUUID(), bulletin: randomUUID() };
  const { content, household } = words;
  for (const made of [
    await county.call(user, addCommitment, {
      body: { id: ids.commitment, organisationId, content, dueOn: '2008-12-20' },
    }),
    await county.call(user, addServiceCard, {
      body: { id: ids.card, organisationId, household, visitedOn: '2008-09-20' },
    }),
    await county.call(user, assembleBulletin, {
      body: { id: ids.bulletin, organisationId, periodId: '2008-Q3' },
    }),
  ])
    expect(made.status, JSON.stringify(made.problem)).toBe(200);
  return ids;
}

/** A commitment that everybody reads: drafted and published by `keeper`, approved by `reviewer`; returns its id. */
export async function publishTestCommitment(
  county: TestCounty,
  [keeper, reviewer]: readonly [keeper: string, reviewer: string],
  body: { organisationId: string; memberId?: string | null; content: string; dueOn: string },
): Promise<string> {
  const id = randomUUID();
  const drafted = await county.call(keeper, addCommitment, { body: { id, ...body } });
  expect(drafted.status, JSON.stringify(drafted.problem)).toBe(200);
  let { version } = drafted.body;
  for (const [user, act] of [
    [keeper, 'submit'],
    [reviewer, 'approve'],
    [keeper, 'publish'],
  ] as const) {
    const done = await county.call(user, actOnCommitment, { params: { id, act }, body: { version } });
    expect(done.status, `${act}: ${JSON.stringify(done.problem)}`).toBe(200);
    version = done.body.version;
  }
  return id;
}
