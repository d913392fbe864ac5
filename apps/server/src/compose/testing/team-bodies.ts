import { randomUUID } from 'node:crypto';

type Body = Record<string, unknown>;
type Bodies = Record<string, [path: string, body: (id: string) => Body, code: string, field?: string][]>;

/**
 * Ids within the bodies of teams and coverage, as `unknown-ids.test.ts` tries them: ids of new rows beside something
 * else that is refused, since a new id is right whoever has it elsewhere.
 */
export function teamBodies(own: Readonly<Record<string, string>>): Bodies {
  const later = '2009-06-01';
  const person = (memberId?: string): Body => ({
    ...(memberId ? { memberId } : {}),
    name: '李建国',
    sex: 'male',
    bornOn: '1962-03-04',
    education: 'primary',
    origins: [],
  });
  const appoint = (more: Body): Body => ({
    version: 0,
    holdingId: randomUUID(),
    post: 'secretary',
    from: '2008-01-01',
    personId: randomUUID(),
    ...more,
  });
  const reserve = (more: Body): Body => ({
    reserveId: randomUUID(),
    personId: randomUUID(),
    from: '2008-01-01',
    plan: '',
    ...more,
  });
  const assess = (more: Body): Body => ({
    assessmentId: randomUUID(),
    personId: randomUUID(),
    on: '2008-01-01',
    able: true,
    evidence: '带动二十户',
    ...more,
  });
  const discipline = (more: Body): Body => ({
    caseId: randomUUID(),
    personId: randomUUID(),
    on: '2008-01-01',
    serious: true,
    decision: '党内警告',
    ...more,
  });
  const decision = (decisionId: string): Body => ({
    decisionId,
    on: '2008-01-01',
    matter: '修路',
    proposedBy: '某人',
    votesFor: 1,
    votesAgainst: 3,
    abstained: 0,
    result: 'adopted',
  });
  const point = (more: Body): Body => ({
    name: '蔬菜协会',
    type: 'association',
    people: 1,
    members: 1,
    from: '2008-01-01',
    ...more,
  });
  return {
    appointToPost: [
      ['holdingId', (holdingId) => appoint({ holdingId }), 'invalid-input', 'personId'],
      ['personId', (personId) => appoint({ personId }), 'invalid-input', 'personId'],
      ['person.memberId', (id) => appoint({ person: person(id) }), 'invalid-input', 'person.memberId'],
    ],
    addReserve: [
      ['reserveId', (reserveId) => reserve({ reserveId }), 'invalid-input', 'personId'],
      ['personId', (personId) => reserve({ personId }), 'invalid-input', 'personId'],
      ['person.memberId', (id) => reserve({ person: person(id) }), 'invalid-input', 'person.memberId'],
    ],
    assessEnrichment: [
      ['assessmentId', (assessmentId) => assess({ assessmentId }), 'invalid-input', 'personId'],
      ['personId', (personId) => assess({ personId }), 'invalid-input', 'personId'],
    ],
    adoptRules: [
      ['rulesId', (rulesId) => ({ rulesId, title: '议事规则', text: '', on: later }), 'invalid-input', 'on'],
    ],
    recordDecision: [['decisionId', decision, 'invalid-input', 'result']],
    recordStudySession: [
      ['sessionId', (sessionId) => ({ sessionId, on: later, topic: '党建' }), 'invalid-input', 'on'],
    ],
    recordDisciplineCase: [
      ['caseId', (caseId) => discipline({ caseId }), 'invalid-input', 'personId'],
      ['personId', (personId) => discipline({ personId }), 'invalid-input', 'personId'],
    ],
    addCoveragePoint: [
      ['id', (id) => point({ id, organisationId: own.organisation, from: later }), 'invalid-input', 'from'],
      ['organisationId', (organisationId) => point({ id: randomUUID(), organisationId }), 'not-found'],
    ],
    changeCoveragePoint: [
      [
        'branchId',
        (branchId) => point({ version: 1, branchId, coveredFrom: '2008-02-01' }),
        'invalid-input',
        'branchId',
      ],
    ],
  };
}
