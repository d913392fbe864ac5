import { randomUUID } from 'node:crypto';
import {
  actOnCompetition,
  createCompetition,
  saveApplication,
  saveScores,
} from '@lianchuang/domain/selection/competitions-contract';
import { createElection, saveCandidates } from '@lianchuang/domain/selection/elections-contract';
import { createSecondment } from '@lianchuang/domain/selection/secondments-contract';
import { createTermChange } from '@lianchuang/domain/selection/term-changes-contract';
import type { Reply, TestCounty } from './small-county.ts';

export const testCandidate = (id: string, name: string) => ({
  id,
  name,
  role: 'secretary' as const,
  bornOn: '1965-04-01',
  education: 'senior-middle' as const,
  capableVillager: false,
  memberId: null as string | null,
});
export const testElection = (organisationId: string, more: object = {}) => ({
  id: randomUUID(),
  organisationId,
  kind: 'branch' as const,
  startedOn: '2008-08-20',
  posts: [{ role: 'secretary' as const, seats: 1 }],
  termChangeId: null,
  rules: {},
  ...more,
});
export const testStages = [
  { id: 'prepare', title: '准备', fromOn: '2008-08-01', untilOn: '2008-08-20', by: 'tick' as const },
];
export const testSecondment = (organisationId: string, more: object = {}) => ({
  id: randomUUID(),
  organisationId,
  name: '周建设',
  memberId: null as string | null,
  fromUnit: '县农业局',
  post: '第一书记',
  fromOn: '2007-10-01',
  untilOn: '2008-12-31',
  ...more,
});
export const testCompetition = (organisationId: string, more: object = {}) => ({
  id: randomUUID(),
  organisationId,
  post: '村党支部书记',
  text: '',
  opensOn: '2008-09-01',
  closesOn: '2008-09-10',
  ...more,
});
export const testApplication = {
  name: '外人报名',
  bornOn: '1975-05-05',
  education: 'junior-college' as const,
  origin: '返乡',
  appliedOn: '2008-09-05',
  eligibility: 'eligible' as const,
  remark: '',
};

function right<T>(reply: Reply<T>): T {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.problem));
  return reply.body;
}

/**
 * An election with a candidate, a scored competition, a secondment and a programme of term change, through the API, by a
 * county officer. Answers their ids.
 */
export async function addTestSelection(
  county: TestCounty,
  officer: string,
  organisationId: string,
): Promise<
  Record<'election' | 'candidate' | 'competition' | 'application' | 'secondment' | 'termChange', string>
> {
  const election = testElection(organisationId);
  const candidate = testCandidate(randomUUID(), '外人候选');
  right(await county.call(officer, createElection, { body: election }));
  right(
    await county.call(officer, saveCandidates, {
      params: { id: election.id },
      body: { version: 1, candidates: [candidate] },
    }),
  );
  const { id } = right(
    await county.call(officer, createCompetition, { body: testCompetition(organisationId) }),
  );
  const applicationId = randomUUID();
  const params = { id, applicationId };
  right(await county.call(officer, saveApplication, { params, body: { version: 1, ...testApplication } }));
  for (const [version, action] of [
    [2, 'close'],
    [3, 'admit'],
  ] as const)
    right(await county.call(officer, actOnCompetition, { params: { id, action }, body: { version } }));
  right(
    await county.call(officer, saveScores, {
      params: { id },
      body: { version: 4, judge: '评委甲', scores: [{ applicationId, score: 80 }] },
    }),
  );
  const secondment = right(
    await county.call(officer, createSecondment, {
      body: testSecondment(organisationId, { name: '外人选派' }),
    }),
  );
  const termChange = right(
    await county.call(officer, createTermChange, {
      body: { id: randomUUID(), title: '换届', startsOn: '2008-08-01', stages: testStages, previousId: null },
    }),
  );
  return {
    election: election.id,
    candidate: candidate.id,
    competition: id,
    application: applicationId,
    secondment: secondment.id,
    termChange: termChange.id,
  };
}
