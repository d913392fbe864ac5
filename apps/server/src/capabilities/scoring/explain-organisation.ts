import type { Criterion, Indicator } from '@lianchuang/domain/campaign/definition';
import { passesList } from '@lianchuang/domain/campaign/definition';
import { judgementKey } from '@lianchuang/domain/scoring/types';
import type { ComputedPeriod } from './compute-period.ts';
import type { Explanation } from './explain-target.ts';

type Line = Explanation['criteria'][number];
const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** At an organisation that an indicator counts: the criteria of the standard it must pass, or the measures it reads. */
export function explainCriteria(
  computed: ComputedPeriod,
  indicator: Indicator,
  at: number,
): Pick<Explanation, 'score' | 'criteria'> {
  const { definition } = computed.version;
  const kind = computed.roster[at]?.kind;
  const wanted = indicator.where.flatMap(passesList);
  const standard = definition.standards.find((s) => s.for === kind && wanted.includes(s.id));
  const columns = standard && computed.result.scores.get(standard.id);
  const row = computed.result.rowOf[at] ?? -1;
  if (standard && columns && row >= 0) {
    const width = standard.goods.reduce((n, g) => n + g.criteria.length, 0);
    const criteria = standard.goods.flatMap((g) => g.criteria.map((c) => ({ good: g.title, c })));
    const vetoed = columns.vetoed[row] ?? 0;
    return {
      score: {
        standard: standard.title,
        total: orNull(columns.total[row]),
        passMark: standard.pass.total,
        passed: columns.passed[row] === 1,
        vetoes: standard.vetoes.filter((_, bit) => vetoed & (1 << bit)).map((v) => v.title),
      },
      criteria: criteria.map(({ good, c }, i) => ({
        id: c.id,
        good,
        title: c.title,
        points: orNull(columns.points[row * width + i]),
        available: c.points,
        ...operandOf(computed, standard.id, c, at),
        rule: ruleOf(c),
        evidenceMissing: computed.inputs.withoutEvidence?.get(judgementKey(standard.id, c.id))?.[at] === 1,
        assumed: c.assumed,
      })),
    };
  }
  const measures = [
    ...new Set([indicator.measure, indicator.weight, ...indicator.where.map((w) => w.measure)]),
  ];
  return {
    score: null,
    criteria: measures.flatMap((id) => (id === undefined ? [] : [measureLine(computed, id, at)])),
  };
}

function operandOf(
  computed: ComputedPeriod,
  standardId: string,
  c: Criterion,
  at: number,
): Pick<Line, 'measure' | 'value' | 'unit'> {
  if (c.kind === 'judge') {
    return {
      measure: null,
      value: orNull(computed.inputs.judgements.get(judgementKey(standardId, c.id))?.[at]),
      unit: 'grade',
    };
  }
  const { definition } = computed.version;
  if (c.measure) {
    const unit = definition.measures.find((m) => m.id === c.measure)?.unit ?? null;
    return { measure: c.measure, value: orNull(computed.result.measures.get(c.measure)?.value[at]), unit };
  }
  const indicator = definition.indicators.find((i) => i.id === c.indicator);
  return {
    measure: c.indicator ?? null,
    value: orNull(computed.result.indicators.get(c.indicator ?? '')?.value[at]),
    unit: indicator?.unit ?? null,
  };
}

/** The rule in signs anyone reads: `≥0.9 → 5；≥0.75 → 3`. */
function ruleOf(c: Criterion): string {
  if (c.kind === 'yes-no') return `✓ → ${c.points}`;
  if (c.kind === 'linear') return `${c.from}–${c.to} → 0–${c.points}`;
  if (c.kind === 'judge') return `0–3 → 0–${c.points}`;
  return c.bands
    .map((b) => {
      const sign = b.atLeast !== undefined ? '≥' : b.moreThan !== undefined ? '>' : '≤';
      return `${sign}${b.atLeast ?? b.moreThan ?? b.atMost} → ${b.points}`;
    })
    .join('；');
}

function measureLine(computed: ComputedPeriod, id: string, at: number): Line {
  const measure = computed.version.definition.measures.find((m) => m.id === id);
  return {
    id,
    good: '',
    title: measure?.title ?? id,
    points: null,
    available: 0,
    measure: id,
    value: orNull(computed.result.measures.get(id)?.value[at]),
    unit: measure?.unit ?? null,
    rule: '',
    evidenceMissing: false,
    assumed: measure?.assumed ?? false,
  };
}

/** The measure (or roll-up) a criterion reads at an organisation, with its two numbers and where it comes from. */
export function explainMeasure(computed: ComputedPeriod, line: Line, at: number): Explanation['measure'] {
  const id = line.measure;
  const { definition } = computed.version;
  const measure = definition.measures.find((m) => m.id === id);
  const indicator = definition.indicators.find((i) => i.id === id);
  const column = measure
    ? computed.result.measures.get(measure.id)
    : computed.result.indicators.get(id ?? '');
  const source = computed.sources.get(id ?? '')?.[at] ?? 0;
  const value = id === null ? line.value : orNull(column?.value[at]);
  return {
    id: id ?? line.id,
    title: measure?.title ?? indicator?.title ?? line.title,
    unit: measure?.unit ?? indicator?.unit ?? 'grade',
    value,
    numerator: orNull(column?.numerator?.[at]),
    denominator: orNull(column?.denominator?.[at]),
    source:
      id === null
        ? 'record'
        : source === 2
          ? 'record'
          : source === 1
            ? 'reported'
            : value === null
              ? 'none'
              : 'derived',
  };
}
