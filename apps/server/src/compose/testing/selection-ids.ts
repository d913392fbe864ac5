import { randomUUID } from 'node:crypto';
import {
  testCandidate,
  testCompetition,
  testElection,
  testSecondment,
  testStages,
} from './add-test-selection.ts';

type Body = Record<string, unknown>;

/** Ids within the bodies of the selection's writes, as the test of unknown ids wants them; `own` as `addTestSelection` made it. */
export function selectionIds(
  own: Readonly<Record<string, string>>,
): Record<string, [path: string, body: (id: string) => Body, code: string, field?: string][]> {
  const at = (): string => own.organisation ?? '';
  const round = (more: Body): Body => ({
    version: 2,
    heldOn: '2008-09-01',
    entitled: 40,
    present: 36,
    issued: 36,
    returned: 36,
    valid: 36,
    votes: [],
    decisions: [],
    tellers: ['王计票', '李监票'],
    note: '',
    ...more,
  });
  const candidate = (more: Body): Body => ({
    version: 2,
    candidates: [
      testCandidate(own.candidate ?? '', '外人候选'),
      { ...testCandidate(randomUUID(), '某人'), ...more },
    ],
  });
  const term = (more: Body): Body => ({
    id: randomUUID(),
    title: '换届',
    startsOn: '2008-08-01',
    stages: testStages,
    previousId: null,
    ...more,
  });
  return {
    createElection: [
      ['id', (id) => testElection(randomUUID(), { id }), 'unknown-organisation', 'organisationId'],
      ['organisationId', (id) => testElection(id), 'unknown-organisation', 'organisationId'],
      ['termChangeId', (id) => testElection(at(), { termChangeId: id }), 'invalid-input', 'termChangeId'],
    ],
    saveCandidates: [
      ['candidates.0.id', (id) => candidate({ id, role: 'village-director' }), 'invalid-input', 'role'],
      ['candidates.0.memberId', (memberId) => candidate({ memberId }), 'invalid-input', 'memberId'],
    ],
    saveRound: [
      [
        'votes.0.candidateId',
        (candidateId) => round({ votes: [{ candidateId, votes: 1 }] }),
        'invalid-input',
        'candidateId',
      ],
      [
        'decisions.0.candidateId',
        (candidateId) => round({ decisions: [{ candidateId, admitted: true, reason: '' }] }),
        'invalid-input',
        'candidateId',
      ],
    ],
    createCompetition: [
      ['id', (id) => testCompetition(randomUUID(), { id }), 'unknown-organisation', 'organisationId'],
      ['organisationId', (id) => testCompetition(id), 'unknown-organisation', 'organisationId'],
    ],
    saveScores: [
      [
        'scores.0.applicationId',
        (applicationId) => ({ version: 5, judge: '评委乙', scores: [{ applicationId, score: 1 }] }),
        'invalid-input',
        'applicationId',
      ],
    ],
    actOnCompetition: [
      ['applicationId', (applicationId) => ({ version: 5, applicationId }), 'invalid-input', 'applicationId'],
    ],
    createSecondment: [
      ['id', (id) => testSecondment(randomUUID(), { id }), 'unknown-organisation', 'organisationId'],
      ['organisationId', (id) => testSecondment(id), 'unknown-organisation', 'organisationId'],
      ['memberId', (memberId) => testSecondment(at(), { memberId }), 'invalid-input', 'memberId'],
    ],
    createTermChange: [
      ['id', (id) => term({ id, previousId: randomUUID() }), 'invalid-input', 'previousId'],
      ['previousId', (previousId) => term({ previousId }), 'invalid-input', 'previousId'],
    ],
    tickStage: [
      [
        'organisationIds.0',
        (id) => ({ stageId: 'prepare', organisationIds: [id], reachedOn: '2008-08-10' }),
        'invalid-input',
        'organisationIds',
      ],
    ],
  };
}
