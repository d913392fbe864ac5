import { type Definition, definitionSchema } from './definition.ts';

export const smallSource = '一年打基礎,二年抓提升。65%以上的村級黨組織達標。\n';

/** The least definition that is in order, for tests that change one thing in it. */
export function smallDefinition(): Definition {
  const village = ['village-branch'];
  const measure = (id: string, more: object = {}) => ({
    id,
    title: id,
    unit: 'share',
    of: village,
    register: id.split('.')[0],
    rollUp: 'mean',
    gather: 'mean',
    better: 'higher',
    ...more,
  });
  return definitionSchema.parse({
    id: 'small',
    title: 'small',
    firstYear: 2007,
    years: [
      { year: 1, title: '打基础', quote: '一年打基礎' },
      { year: 2, title: '抓提升', quote: '二年抓提升' },
    ],
    groups: [{ id: 'goods', title: 'goods' }],
    measures: [
      measure('life.meetings'),
      measure('village.income', { unit: 'yuan', gather: 'last' }),
      measure('returns.on-time', { unit: 'yes-no' }),
    ],
    standards: [
      {
        id: 'good-village',
        title: 'good village',
        for: 'village-branch',
        pass: { total: 80, perGood: 0.6 },
        goods: [
          {
            id: 'work',
            title: 'work',
            points: 100,
            criteria: [
              {
                id: 'meetings',
                title: 'm',
                kind: 'bands',
                measure: 'life.meetings',
                points: 60,
                bands: [{ atLeast: 0.9, points: 60 }],
              },
              { id: 'on-time', title: 't', kind: 'yes-no', measure: 'returns.on-time', points: 40 },
            ],
          },
        ],
      },
    ],
    indicators: [
      {
        id: 'pass',
        title: 'p',
        formula: 'p',
        over: village,
        kind: 'share',
        unit: 'share',
        where: [{ passes: 'good-village' }],
      },
      {
        id: 'income',
        title: 'i',
        formula: 'i',
        over: village,
        kind: 'sum',
        unit: 'yuan',
        measure: 'village.income',
      },
    ],
    targets: [
      {
        id: 'T2',
        title: 't',
        group: 'goods',
        quote: '65%以上的村級黨組織',
        indicator: 'pass',
        comparator: '>=',
        required: 0.65,
        unit: 'share',
        due: 2,
        responsible: 'r',
      },
    ],
    forms: [
      {
        id: 'village',
        title: 'village',
        for: 'village-branch',
        reviewer: 'township-committee',
        questions: [
          { id: 'meetings', title: 'm', measure: 'life.meetings' },
          { id: 'income', title: 'i', measure: 'village.income' },
          { id: 'summary', title: 's', text: true, periods: ['half'] },
        ],
      },
    ],
    periods: [
      { kind: 'quarter', title: 'q', dueDays: 15 },
      { kind: 'half', title: 'h', dueDays: 15 },
    ],
  });
}
