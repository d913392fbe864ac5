import { randomUUID } from 'node:crypto';
import { getInspection, listInspections } from '@lianchuang/domain/inspections/contract';
import { getRemedy } from '@lianchuang/domain/remedies/contract';
import { listWeakOrganisations } from '@lianchuang/domain/weak-organisations/contract';
import { attachTo } from './fill-return.ts';
import type { TestCounty } from './small-county.ts';
import type { Act } from './write-acts.ts';

/** A round of inspections that draws from the whole county. */
export const roundOf = (underId: string, more: object = {}): Record<string, unknown> => ({
  id: randomUUID(),
  title: '三季度督查',
  startsOn: '2008-10-02',
  endsOn: '2008-10-20',
  periodId: '2008-Q3',
  kind: 'village-branch',
  rule: 'random',
  size: 2,
  underId,
  ...more,
});

/** A gap entered by hand. */
export const problemOf = (organisationId: string, more: object = {}): Record<string, unknown> => ({
  id: randomUUID(),
  organisationId,
  source: 'hand',
  title: '党务公开栏没有更新',
  remedies: [{ id: randomUUID(), title: '按月更新', owner: '李支书', dueOn: '2008-12-31' }],
  ...more,
});

/** A place in the leading group of a committee. */
export const unitOf = (groupId: string, more: object = {}): Record<string, unknown> => ({
  id: randomUUID(),
  groupId,
  unitId: null,
  name: '财政局',
  role: 'member',
  ...more,
});

/** The writes of accountability and inspections beside remedies themselves, in an order in which each is right. */
export function accountabilityActs(county: TestCounty): [id: string, act: () => Promise<Act>][] {
  const village = county.ids['village1-1'] ?? '';
  const remedy = randomUUID();
  const weak = randomUUID();
  const unit = randomUUID();
  const round = randomUUID();
  const againId = randomUUID();
  let inspection = '';
  let photo = '';
  const ofWeak = async (user: string, more: object): Promise<Act> => {
    const { items } = (await county.call('officer', listWeakOrganisations)).body;
    const version = items.find((w) => w.id === weak)?.version;
    return { user, params: { id: weak }, body: { version, ...more } };
  };
  const sheet = async () =>
    (await county.call('officer', getInspection, { params: { id: inspection } })).body;
  const ofInspection = async (more: object): Promise<Act> => ({
    user: 'officer',
    params: { id: inspection },
    body: { version: (await sheet()).version, ...more },
  });
  return [
    [
      'addProblem',
      async () => ({
        user: 'secretary1',
        body: problemOf(village, {
          remedies: [{ id: remedy, title: '按月更新', owner: '李支书', dueOn: '2008-12-31' }],
        }),
      }),
    ],
    [
      'removeRemedyEvidence',
      async () => {
        const sent = await attachTo(county, 'village1-1', `/remedies/${remedy}/evidence`);
        const { evidence } = (await county.call('village1-1', getRemedy, { params: { id: remedy } })).body;
        if (evidence.length === 0) throw new Error(sent.body);
        return { user: 'village1-1', params: { id: evidence[0]?.id ?? '' }, body: {} };
      },
    ],
    [
      'nameWeakOrganisation',
      async () => ({
        user: 'secretary1',
        body: { id: weak, organisationId: village, reason: '班子长期不团结' },
      }),
    ],
    [
      'planWeakOrganisation',
      () => ofWeak('secretary1', { plan: '调整班子', helper: '包村干部', dueOn: '2009-06-30' }),
    ],
    ['reportWeakProgress', () => ofWeak('village1-1', { month: '2008-10-01', progress: '补选了支委' })],
    [
      'appraiseWeakOrganisation',
      () => ofWeak('officer', { on: '2008-10-01', lifted: true, finding: '整顿合格' }),
    ],
    [
      'addLeadingUnit',
      async () => ({ user: 'officer', body: unitOf(county.ids.county ?? '', { id: unit }) }),
    ],
    [
      'planLeadingUnit',
      async () => ({ user: 'officer', params: { id: unit }, body: { version: 1, plan: '制定创建方案' } }),
    ],
    [
      'changeLeadingUnit',
      async () => ({
        user: 'officer',
        params: { id: unit },
        body: { version: 2, name: '财政局', unitId: null, role: 'member', duty: '保障经费' },
      }),
    ],
    ['endLeadingUnit', async () => ({ user: 'officer', params: { id: unit }, body: { version: 3 } })],
    [
      'planInspectionRound',
      async () => ({ user: 'officer', body: roundOf(county.ids.county ?? '', { id: round }) }),
    ],
    [
      'saveInspectionItems',
      async () => {
        const { items } = (await county.call('officer', listInspections, { query: { round } })).body;
        inspection = items[0]?.id ?? '';
        const criterionId = (await sheet()).checklist[0]?.criterionId;
        return await ofInspection({
          items: [{ criterionId, verdict: 'otherwise', found: 0, note: '没有记录' }],
        });
      },
    ],
    [
      'removeInspectionPhoto',
      async () => {
        const criterion = (await sheet()).checklist[0]?.criterionId ?? '';
        const sent = await attachTo(
          county,
          'officer',
          `/inspections/${inspection}/photos?criterion=${criterion}`,
        );
        photo = (sent.json() as { id: string }).id;
        return { user: 'officer', params: { id: photo }, body: {} };
      },
    ],
    [
      'finishInspection',
      () =>
        ofInspection({
          visitedOn: '2008-10-01',
          notice: {
            problemId: randomUUID(),
            remedyId: randomUUID(),
            title: '补齐记录',
            owner: '李支书',
            dueOn: '2008-11-30',
          },
        }),
    ],
    ['inspectAgain', () => ofInspection({ againId })],
  ];
}
