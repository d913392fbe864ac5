import { expect, test } from 'vitest';
import { checkDefinition } from './check-definition.ts';
import type { Definition } from './definition.ts';
import { smallDefinition, smallSource } from './small-definition.fixture.ts';

type Changed = { -readonly [K in keyof Definition]: Definition[K] };

/** Codes and paths after one change to a definition that is in order. */
function after(change: (definition: Changed) => void): string[] {
  const definition = smallDefinition();
  change(definition);
  return checkDefinition(definition, smallSource).map((found) => `${found.code} ${found.path.join('.')}`);
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
}

test('a definition in order has no issues (R3.1)', () => {
  expect(after(() => undefined)).toEqual([]);
});

test('points must add up to 100 and to their good', () => {
  expect(after((d) => (first(first(d.standards).goods).points = 90))).toEqual([
    'good-points-not-sum standards.0.goods.0.points',
    'standard-total standards.0.goods',
  ]);
});

test('a condition reads one thing and compares it', () => {
  expect(after((d) => (first(d.indicators).where = [{}]))).toEqual([
    'condition-one-operand indicators.0.where.0',
  ]);
  expect(after((d) => (first(d.indicators).where = [{ measure: 'life.meetings' }]))).toEqual([
    'condition-no-comparison indicators.0.where.0',
  ]);
  expect(after((d) => (first(d.indicators).where = [{ passes: ['good-village', 'good-village'] }]))).toEqual([
    'standards-for-one-kind indicators.0.where.0.passes.1',
  ]);
});

test('indicators have what their kind needs', () => {
  expect(after((d) => (first(d.indicators).where = []))).toEqual(['indicator-needs-condition indicators.0']);
  expect(after((d) => (first(d.indicators).kind = 'weighted'))).toEqual([
    'indicator-needs-measure indicators.0',
    'weight-missing indicators.0',
  ]);
});

test('a second main standard or form for a kind is refused', () => {
  const twice = after((d) => (d.standards = [...d.standards, { ...first(d.standards), id: 'other' }]));
  expect(twice).toEqual(['main-standard-twice standards.1.for']);
  expect(after((d) => (d.forms = [...d.forms, { ...first(d.forms), id: 'other' }]))).toEqual([
    'form-twice forms.1.for',
  ]);
});

test('a further standard needs no questions of its own', () => {
  const further = (d: Changed) => {
    const standard = structuredClone(first(d.standards));
    first(standard.goods).criteria = [
      { id: 'order', title: 'o', kind: 'judge', points: 100, effort: 1, assumed: true },
    ];
    d.standards = [...d.standards, { ...standard, id: 'further', main: false }];
  };
  expect(after(further)).toEqual([]);
});

test('a measure derived from two others needs these asked, and itself not', () => {
  const derived = (d: Changed) => {
    const income = d.measures[1];
    if (!income) throw new Error('no income');
    d.measures = [
      ...d.measures,
      { ...income, id: 'village.ratio', relativeTo: { measure: 'village.income', weight: 'life.meetings' } },
    ];
    first(d.indicators).where = [{ measure: 'village.ratio', atLeast: 1 }];
  };
  expect(after(derived)).toEqual([]);
  const unasked = after((d) => {
    derived(d);
    const form = first(d.forms);
    form.questions = form.questions.filter((question) => question.measure !== 'village.income');
  });
  expect(unasked).toContain('measure-not-asked indicators.0.where.0.measure');
});

test('targets: range, striving, parts and unit make sense (R3.2)', () => {
  expect(after((d) => (first(d.targets).comparator = 'between'))).toEqual(['target-range-open targets.0']);
  expect(after((d) => (first(d.targets).requiredMax = 0.9))).toEqual(['target-range targets.0.requiredMax']);
  expect(after((d) => (first(d.targets).striving = 0.5))).toEqual(['striving-short targets.0.striving']);
  expect(after((d) => (first(d.targets).combine = 'min'))).toEqual(['parts-and-combine targets.0']);
  expect(after((d) => (first(d.targets).unit = 'count'))).toEqual(['unit-mismatch targets.0.unit']);
});

test('a measure derived from itself is a circle', () => {
  const found = after((d) => {
    const income = d.measures[1];
    if (income) income.relativeTo = { measure: 'village.income', weight: 'life.meetings' };
  });
  expect(found).toContain('cycle measures.1.relativeTo.measure');
});
