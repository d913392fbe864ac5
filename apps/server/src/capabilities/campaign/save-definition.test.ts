import {
  checkDefinitionDraft,
  getDefinition,
  listDefinitionVersions,
  saveDefinition,
} from '@lianchuang/domain/campaign/contract';
import type { Definition } from '@lianchuang/domain/campaign/definition';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import { getTarget } from '@lianchuang/domain/scoring/contract';
import { afterAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { unsaid } from '../../compose/testing/words.ts';

const county = await makeSmallCounty({ townships: 1, villages: 2, stations: 0 });
afterAll(() => county.close());

const latest = async () => (await county.call('officer', getDefinition)).body.definition;
const withTarget = (definition: Definition, change: Partial<Definition['targets'][number]>): Definition => ({
  ...definition,
  targets: definition.targets.map((t) => (t.id === 'T2' ? { ...t, ...change } : t)),
});
const versions = async () => (await county.call('officer', listDefinitionVersions)).body.items;
async function save(definition: Definition, validFrom: string) {
  const body = { basedOn: (await versions())[0]?.id ?? 0, validFrom, note: '调整目标', definition };
  return await county.call('officer', saveDefinition, { body });
}
const required = async (period: string) =>
  (await county.call('officer', getTarget, { params: { id: 'T2' }, query: { period } })).body.required;

test('R3.1 R3.2 a changed target is a new version that holds from its day, with what changed and why', async () => {
  county.standAt('2008-10-01');
  for (const id of ['2008-Q3', '2008-Q4'])
    expect((await county.call('officer', openPeriod, { params: { id }, body: { version: 1 } })).status).toBe(
      200,
    );
  const saved = await save(withTarget(await latest(), { required: 0.7 }), '2008-10-01');
  expect(saved.status, JSON.stringify(saved.problem)).toBe(200);
  const [version] = await versions();
  expect(version).toMatchObject({ validFrom: '2008-10-01', note: '调整目标', createdBy: 'officer同志' });
  expect(version?.changes).toHaveLength(1);
  expect(version?.changes[0]).toMatchObject({ from: '0.65', to: '0.7' });
  expect([await required('2008-Q3'), await required('2008-Q4')]).toEqual([0.65, 0.7]);
});

test('R3.2 a target whose sentence is not in the source is refused with its place, and nothing is kept', async () => {
  const before = await versions();
  const wrong = withTarget(await latest(), { quote: '讲话里没有的一句话' });
  const draft = await county.call('officer', checkDefinitionDraft, { body: { definition: wrong } });
  expect(draft.body.issues).toMatchObject([{ code: 'quote-not-in-source' }]);
  const { status, problem } = await save(wrong, '2009-01-01');
  expect([status, problem.code, problem.params]).toEqual([422, 'definition-invalid', { count: 1 }]);
  expect(problem.errors).toMatchObject([
    { field: 'targets.1.quote', code: 'definition.quote-not-in-source' },
  ]);
  expect(unsaid(problem)).toEqual([]);
  expect((await save(await latest(), '2009-01-01')).problem.code).toBe('nothing-changed');
  expect(await versions()).toEqual(before);
});

test('R3.1 only the county officer changes the campaign', async () => {
  const body = { basedOn: 1, validFrom: '2009-01-01', note: '试改', definition: await latest() };
  for (const user of ['leader', 'auditor', 'secretary1', 'clerk1', 'village1-1', 'admin'])
    expect((await county.call(user, saveDefinition, { body })).status, user).toBe(403);
});
