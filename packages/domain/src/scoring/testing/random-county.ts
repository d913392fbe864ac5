import type { z } from 'zod';
import type { Definition, definitionSchema } from '../../campaign/definition.ts';
import type { Inputs, MeasureColumn } from '../types.ts';
import { judgementKey } from '../types.ts';
import { randomFrom } from './random.ts';
import { treeOf } from './small-county.ts';
import { measureOf, smallDefinition, targetOf } from './small-definition.ts';

type Raw = z.input<typeof definitionSchema>;
type RawCriterion = Raw['standards'][number]['goods'][number]['criteria'][number];
type RawMeasure = Raw['measures'][number];

/** How large the random definition is: brute force needs it small. */
export interface Size {
  readonly goods: number;
  readonly criteria: number;
  readonly villages: number;
}

/**
 * A random definition with two levels, and a random county for it: a village standard of all four kinds of criteria,
 * measures better high and better low, a veto, a township standard that reads the share of villages that pass.
 */
export function randomCounty(seed: number, size: Size): { definition: Definition; inputs: Inputs } {
  const next = randomFrom(seed);
  const pick = <T>(...items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const measures: RawMeasure[] = [];
  const criterion = (id: string): RawCriterion => {
    const points = pick(1, 2, 3, 4, 5);
    const effort = pick(1, 2, 3, 5);
    const base = { id, title: '指标项', points, effort };
    const form = pick('yes-no', 'higher', 'lower', 'linear', 'falling', 'judge');
    if (form === 'judge') return { ...base, kind: 'judge' };
    const better = form === 'lower' || form === 'falling' ? 'lower' : 'higher';
    const unit = form === 'yes-no' ? 'yes-no' : form === 'lower' ? 'count' : 'share';
    measures.push(measureOf({ id: `m-${id}`, unit, better }));
    const measure = `m-${id}`;
    if (form === 'yes-no') return { ...base, kind: 'yes-no', measure };
    if (form === 'linear') return { ...base, kind: 'linear', measure, from: 0.2, to: pick(0.5, 0.9) };
    if (form === 'falling') return { ...base, kind: 'linear', measure, from: 0.8, to: 0.2 };
    const half = points > 1 ? [{ points: points / 2 }] : [];
    if (form === 'lower') {
      const bands = [{ atMost: 0, points }, ...half.map((band) => ({ ...band, atMost: 2 }))];
      return { ...base, kind: 'bands', measure, bands };
    }
    const bands = [{ atLeast: 0.9, points }, ...half.map((band) => ({ ...band, moreThan: 0.6 }))];
    return { ...base, kind: 'bands', measure, bands: next() < 0.5 ? bands : bands.reverse() };
  };
  const goods = Array.from({ length: size.goods }, (_, g) => {
    const criteria = Array.from({ length: size.criteria }, (_unused, c) => criterion(`c${g}-${c}`));
    return { id: `g${g}`, title: '方面', points: pick(20, 30), criteria };
  });
  measures.push(measureOf({ id: 'case', unit: 'yes-no', better: 'lower', of: ['village'] }));
  measures.push(measureOf({ id: 'other', unit: 'share' }));
  const pass = { total: pick(60, 80), perGood: pick(0, 0.5, 0.6) };
  const definition = smallDefinition({
    measures,
    standards: [
      {
        id: 'village-standard',
        title: '村标准',
        for: 'village',
        pass,
        vetoes: [{ id: 'case', title: '案件', measure: 'case', atLeast: 1 }],
        goods,
      },
      {
        id: 'township-standard',
        title: '乡镇标准',
        for: 'township',
        pass: { total: 60, perGood: 0 },
        goods: [
          {
            id: 'g',
            title: '方面',
            points: 100,
            criteria: [
              {
                id: 'villages',
                title: '达标村',
                points: 6,
                kind: 'bands',
                indicator: 'villages.pass',
                bands: [
                  { atLeast: 0.65, points: 6 },
                  { atLeast: 0.5, points: 3 },
                ],
              },
            ],
          },
        ],
      },
    ],
    indicators: [
      {
        id: 'villages.pass',
        title: '达标村比例',
        formula: '达标村 ÷ 全部村',
        over: ['village'],
        kind: 'share',
        where: [{ passes: 'village-standard' }],
        missing: 'fails',
        unit: 'share',
      },
      {
        id: 'townships.pass',
        title: '达标乡镇比例',
        formula: '达标乡镇 ÷ 全部乡镇',
        over: ['township'],
        kind: 'share',
        where: [{ passes: 'township-standard' }],
        missing: 'fails',
        unit: 'share',
      },
      {
        id: 'other.ratio',
        title: '兑现率',
        formula: '兑现 ÷ 到期',
        over: ['village'],
        kind: 'ratio',
        measure: 'other',
        unit: 'share',
      },
    ],
    targets: [
      targetOf({ id: 'T2', indicator: 'villages.pass', required: pick(0.5, 0.65, 0.9) }),
      targetOf({ id: 'T1', indicator: 'townships.pass', required: 0.85 }),
      targetOf({ id: 'T6', indicator: 'other.ratio', required: 0.95 }),
    ],
  });
  const rows: [string, number][] = [['county', -1]];
  for (let v = 0; v < size.villages; v++) {
    if (v % 4 === 0) rows.push(['township', 0]);
    rows.push(['village', rows.findLastIndex(([kind]) => kind === 'township')]);
  }
  const tree = treeOf(...rows);
  const chance = next() * 0.3;
  const columns = definition.measures.map(({ id, unit, better }): [string, MeasureColumn] => {
    const value = new Float64Array(rows.length).fill(Number.NaN);
    const numerator = value.slice();
    const denominator = value.slice();
    for (const [i, [kind]] of rows.entries()) {
      if (kind !== 'village' || next() < chance) continue;
      const good = next() ** 0.7;
      if (unit === 'yes-no') value[i] = id === 'case' ? Number(next() < 0.1) : Number(next() < 0.6);
      else if (unit === 'count') value[i] = Math.floor(next() * 4);
      else if (next() < 0.7) {
        denominator[i] = pick(1, 3, 5, 7, 40);
        numerator[i] = Math.round((better === 'lower' ? 1 - good : good) * (denominator[i] as number));
        value[i] = (numerator[i] as number) / (denominator[i] as number);
      } else value[i] = Math.round(good * 1000) / 1000;
    }
    return [id, unit === 'share' ? { value, numerator, denominator } : { value }];
  });
  const judged = goods.flatMap((good) => good.criteria).filter(({ kind }) => kind === 'judge');
  const judgements = judged.map(({ id }): [string, Float64Array] => [
    judgementKey('village-standard', id),
    Float64Array.from(rows, () => (next() < chance ? Number.NaN : Math.floor(next() * 4))),
  ]);
  const unproven = goods.flatMap((good) => good.criteria).filter(() => next() < 0.2);
  const inputs: Inputs = {
    tree,
    measures: new Map(columns),
    judgements: new Map(judgements),
    withoutEvidence: new Map(
      unproven.map(({ id }) => [
        judgementKey('village-standard', id),
        Uint8Array.from(rows, () => Number(next() < 0.4)),
      ]),
    ),
    scored: Uint8Array.from(rows, () => Number(next() < 0.95)),
  };
  return { definition, inputs };
}
