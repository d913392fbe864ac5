import type { z } from 'zod';
import { type Definition, definitionSchema } from '../../campaign/definition.ts';

type Parts = Pick<z.input<typeof definitionSchema>, 'measures' | 'standards'> &
  Partial<Pick<z.input<typeof definitionSchema>, 'indicators' | 'targets'>>;

const quote = '對照標準找差距';

/** A whole definition around the parts that a test is about. */
export function smallDefinition(parts: Parts): Definition {
  return definitionSchema.parse({
    id: 'test',
    title: '测试',
    firstYear: 2007,
    years: [{ year: 1, title: '打基础', quote }],
    groups: [{ id: 'all', title: '全部' }],
    indicators: [
      {
        id: 'passing',
        title: '达标',
        formula: '达标',
        over: ['village'],
        kind: 'share',
        unit: 'share',
        missing: 'fails',
      },
    ],
    targets: [],
    forms: [
      { id: 'f', title: '表', for: 'village', reviewer: 'township', questions: [{ id: 'q', title: '问' }] },
    ],
    periods: [{ kind: 'quarter', title: '自查', dueDays: 15 }],
    ...parts,
    ...(parts.targets && parts.targets.length > 0 ? {} : { targets: [anyTarget(parts)] }),
  });
}

function anyTarget(parts: Parts): z.input<typeof definitionSchema>['targets'][number] {
  const indicator = parts.indicators?.[0]?.id ?? 'passing';
  return targetOf({ id: 'T0', indicator });
}

type TargetInput = z.input<typeof definitionSchema>['targets'][number];

/** A target with the fields a test does not care about filled in. */
export function targetOf(given: Pick<TargetInput, 'id' | 'indicator'> & Partial<TargetInput>): TargetInput {
  return {
    title: '目标',
    group: 'all',
    quote,
    comparator: '>=',
    required: 0.5,
    unit: 'share',
    due: 3,
    responsible: '县委',
    ...given,
  };
}

type MeasureInput = z.input<typeof definitionSchema>['measures'][number];

/** A measure with the fields a test does not care about filled in. */
export function measureOf(given: Pick<MeasureInput, 'id'> & Partial<MeasureInput>): MeasureInput {
  return {
    title: '度量',
    unit: 'count',
    of: ['village'],
    register: 'register',
    rollUp: 'sum',
    better: 'higher',
    ...given,
  };
}
