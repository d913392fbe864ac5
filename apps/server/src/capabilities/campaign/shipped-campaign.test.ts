import { fileURLToPath } from 'node:url';
import { byId } from '@lianchuang/domain/campaign/definition';
import { findQuote } from '@lianchuang/domain/campaign/find-quote';
import { expect, test } from 'vitest';
import { loadDefinition } from './load-definition.ts';

const folder = fileURLToPath(new URL('../../../../../campaigns/advanced-county', import.meta.url));
const { definition, sourceText, hash } = await loadDefinition(folder);

test.each([
  ['T1', '>=', 0.85, 3, '85%以上的鄉鎮黨委'],
  ['T2', '>=', 0.65, 3, '65%以上的村級黨組織'],
  ['T3', '>=', 0.6, 3, '60%以上的縣直涉農部門和鄉鎮站所'],
  ['T4', '>=', 0.3, 3, '30%以上的村有產業、有村集體收入'],
  ['T5', '>=', 0.2, 3, '高于全縣平均水平的20%以上'],
  ['T6', '>=', 0.95, 'every-year', '黨組織承諾兌現率達到95%以上'],
  ['T7', '>=', 0.9, 'every-year', '黨員承諾兌現率達到90%以上'],
  ['T8', 'between', 3, 'every-year', '3—5個旗幟黨委'],
  ['T9', '=', 30, 'every-year', '30個標桿支部'],
  ['T10', '=', 100, 'every-year', '100名紅星黨員'],
  ['T11', '>=', 10, 2, '至少新建10個村級組織活動場所,力爭達到20個'],
  ['T12', '>=', 50, 2, '50個村活動場所改造提高'],
  ['T13', '>=', 1, 3, '所有的村級組織活動場所全部達到規范化標準'],
  ['T14', '>=', 30 + 14, 2, '30個鄉鎮黨委、14個縣直黨委'],
  ['T15', '>=', 1 + 30 + 95, 2, '30個鄉鎮播放站和列入第一批計劃的95個村播放點'],
  ['T16', '>=', 0.6, 2, '村支部書記有帶富能力的達到60%以上'],
  ['T17', '>=', 0.5, 2, '班子成員有帶富能力的達到50%以上'],
  ['T18', '>=', 0.6, 2, '富民和諧示范村達到60%以上'],
  ['T19', '>=', 3, 'every-year', '至少要抓好3—5個'],
  ['T20', '>=', 1, 'every-year', '每人要包抓一個'],
  ['T21', '>=', 1, 'every-quarter', '每季度對創建活動進行一次自查'],
] as const)(
  '%s has the figure, date and words of the source (R3.2)',
  (id, comparator, required, due, words) => {
    const target = byId(definition.targets, id);
    expect(target).toMatchObject({ comparator, required, due, assumed: false });
    expect(target.quote).toContain(words);
    expect(findQuote(sourceText, target.quote)).toBeDefined();
    expect(target.trajectory.every((point) => point.assumed)).toBe(true);
    expect(byId(definition.indicators, target.indicator).unit).toBe(target.unit);
  },
);

test('ranges, parts and striving of T8, T11, T14, T15 and T19 are the source’s', () => {
  const parts = (id: string) => byId(definition.targets, id).parts.map((part) => part.required);
  expect(byId(definition.targets, 'T8').requiredMax).toBe(5);
  expect(byId(definition.targets, 'T11').striving).toBe(20);
  expect(parts('T14')).toEqual([30, 14]);
  expect(parts('T15')).toEqual([1, 30, 95]);
  expect(parts('T19')).toEqual([3, 3, 3]);
});

test('the three years of the plan end in the years the source names (R3.3)', () => {
  expect(definition.firstYear).toBe(2007);
  expect(definition.years.map((year) => year.quote)).toEqual(['一年打基礎', '二年抓提升', '三年出成效']);
});

test('every measure of the catalogue is there under its id (R3.1)', () => {
  const ids = new Set(definition.measures.map((measure) => measure.id));
  expect(catalogue.filter((id) => !ids.has(id))).toEqual([]);
});

test('each kind of organisation has its five goods of 20 points and the assumed pass rule (R3.1)', () => {
  const main = definition.standards.filter((standard) => standard.main);
  expect(main.map((standard) => standard.for).sort()).toEqual([
    'agri-department',
    'township-committee',
    'township-station',
    'village-branch',
  ]);
  for (const standard of main) {
    expect(standard.goods.map((good) => good.points)).toEqual([20, 20, 20, 20, 20]);
    expect(standard.pass).toEqual({ total: 80, perGood: 0.6, assumed: true });
    const vetoes = standard.vetoes.map((veto) => veto.measure);
    expect(vetoes.slice(0, 3)).toEqual(['teams.discipline-case', 'returns.missed', 'returns.false-figures']);
    expect(vetoes.includes('selection.valid')).toBe(standard.for === 'village-branch');
  }
});

test('what the source does not say is marked as assumed (R3.1)', () => {
  const criteria = definition.standards.flatMap((standard) =>
    standard.goods.flatMap((good) => good.criteria),
  );
  expect(criteria.filter((criterion) => !criterion.assumed)).toEqual([]);
  expect(definition.periods.every((period) => period.assumed)).toBe(true);
});

test('quarters, halves and the year have their rules, due on the 15th of the next month (R3.4)', () => {
  expect(definition.periods.map((period) => [period.kind, period.dueDays])).toEqual([
    ['quarter', 15],
    ['half', 15],
    ['year', 15],
  ]);
});

test('every standard, site and the network of committees has somebody responsible (R3.7)', () => {
  expect(definition.responsibilities.some((r) => r.role === 'first-responsible')).toBe(true);
  const covered = new Set(definition.responsibilities.flatMap((r) => r.targets));
  expect(definition.targets.filter((target) => !covered.has(target.id))).toEqual([]);
});

test('the source text is a speech without lines of the web page it was taken from', () => {
  expect(sourceText.startsWith('農村基層組織建設動員會的講話\n同志們')).toBe(true);
  expect(sourceText).not.toMatch(/上一篇|下一篇|導語/);
});

test('the same folder gives the same hash', async () => {
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await loadDefinition(folder)).hash).toBe(hash);
});

const catalogue = `organisations.coverage teams.complete teams.secretary-vacant-months teams.combined-post
teams.secretary-enrichment teams.enrichment teams.reserve teams.rules-adopted teams.study-sessions
teams.discipline-case members.over-60 members.average-age members.new-capable members.development-overdue
members.mobile-in-contact members.assigned-post training.hours training.plan-fulfilled life.meetings
life.attendance life.appraisal-held selection.valid returns.on-time returns.missed returns.false-figures
responsibility.assigned remedies.closed organisations.weak-and-lax commitments.published
commitments.organisation commitments.members appraisal.satisfaction bulletins.issued service.closed
duty-reports.grade liaison.covered demonstration.points awards.banner-committees awards.benchmark-branches
awards.red-star-members sites.at-standard sites.new-built sites.renovated sites.uses terminals.networked
learning.station learning.in-contact learning.hours archives.complete village.leading-industry
village.collective-income village.income-ratio village.demonstration projects.households skills.trained
pairing.active care.allowance-on-time care.visits programmes.active publicity.items`.split(/\s+/);
