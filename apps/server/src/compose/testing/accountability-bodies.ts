import { randomUUID } from 'node:crypto';
import { problemOf, roundOf, unitOf } from './accountability-acts.ts';
import type { Tried } from './life-bodies.ts';

/** Bodies of accountability and inspections with one id to be tried. `own`: ids of this county, filled in later. */
export function accountabilityBodies(own: Readonly<Record<string, string>>): Record<string, Tried[]> {
  const late = { title: '整改', owner: '某人', dueOn: '2008-01-01' };
  const notice = (more: object) => ({
    version: 1,
    visitedOn: '2008-10-01',
    notice: { problemId: randomUUID(), remedyId: randomUUID(), ...late, ...more },
  });
  const round = (more: object) => roundOf(own.organisation ?? '', { kind: 'agri-department', ...more });
  return {
    addProblem: [
      // Ids of what is new are made by whoever enters it.
      ['id', (id) => problemOf(randomUUID(), { id }), 'unknown-organisation', 'organisationId'],
      ['organisationId', (id) => problemOf(id), 'unknown-organisation', 'organisationId'],
      [
        'remedies.0.id',
        (id) => problemOf(own.organisation ?? '', { remedies: [{ id, ...late }] }),
        'invalid-input',
        'dueOn',
      ],
    ],
    nameWeakOrganisation: [
      [
        'id',
        (id) => ({ id, organisationId: randomUUID(), reason: '班子不团结' }),
        'unknown-organisation',
        'organisationId',
      ],
      [
        'organisationId',
        (organisationId) => ({ id: randomUUID(), organisationId, reason: '班子不团结' }),
        'unknown-organisation',
        'organisationId',
      ],
    ],
    changeLeadingUnit: [
      ['unitId', (unitId) => ({ version: 1, name: '财政局', unitId, role: 'member' }), 'not-found'],
    ],
    addLeadingUnit: [
      ['id', (id) => unitOf(randomUUID(), { id }), 'unknown-organisation', 'groupId'],
      ['groupId', (id) => unitOf(id), 'unknown-organisation', 'groupId'],
      ['unitId', (unitId) => unitOf(own.township ?? '', { unitId }), 'unknown-organisation', 'unitId'],
    ],
    planInspectionRound: [
      ['id', (id) => round({ id }), 'no-candidates', 'rule'],
      ['underId', (underId) => round({ underId }), 'unknown-organisation', 'underId'],
    ],
    finishInspection: [
      ['notice.problemId', (problemId) => notice({ problemId }), 'not-found'],
      ['notice.remedyId', (remedyId) => notice({ remedyId }), 'not-found'],
    ],
    inspectAgain: [['againId', (againId) => ({ version: 1, againId }), 'not-found']],
  };
}
