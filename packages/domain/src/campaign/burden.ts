import { criteriaOf } from './checks/lookup.ts';
import type { Definition, Form, Question } from './definition.ts';

/** What one form asks of one organisation in a year (nothing is asked twice). */
export interface FormBurden {
  readonly form: string;
  readonly title: string;
  /** Kind of organisation that owes it. */
  readonly kind: string;
  /** Returns a year, by kind of period: only those in which the form asks something. */
  readonly periods: { readonly quarter: number; readonly half: number; readonly year: number };
  /** Answers a year that must be typed. A ratio is one answer. */
  readonly typed: number;
  /** Answers a year that come filled in, from a register or from the return before, and are confirmed. */
  readonly filled: number;
  /** Figures a year that the product works out for it and does not ask. */
  readonly computed: number;
}

const timesAYear = { quarter: 4, half: 2, year: 1 } as const;

/**
 * The burden of every form. An answer comes filled in when a register publishes its measure; a standing value
 * (`gather: last`) is typed in the first return of a year and carried over into the following ones.
 */
export function burden(definition: Definition, published: ReadonlySet<string>): FormBurden[] {
  const standing = new Set(definition.measures.filter((m) => m.gather === 'last').map((m) => m.id));
  return definition.forms.map((form) => {
    let typed = 0;
    let filled = 0;
    for (const question of form.questions) {
      const times = timesAsked(question);
      const own = ownAnswers(question, times, published, standing);
      typed += own;
      filled += times - own;
    }
    return {
      form: form.id,
      title: form.title,
      kind: form.for,
      periods: periodsOf(form),
      typed,
      filled,
      computed: computedFor(definition, form) * timesAYear.quarter,
    };
  });
}

function ownAnswers(
  question: Question,
  times: number,
  published: ReadonlySet<string>,
  standing: Set<string>,
): number {
  if (question.measure === undefined) return times;
  if (published.has(question.measure)) return 0;
  return standing.has(question.measure) ? Math.min(1, times) : times;
}

function timesAsked(question: Question): number {
  return [...new Set(question.periods)].reduce((sum, kind) => sum + timesAYear[kind], 0);
}

function periodsOf(form: Form): FormBurden['periods'] {
  const asked = new Set(form.questions.flatMap((question) => question.periods));
  const times = (kind: keyof typeof timesAYear) => (asked.has(kind) ? timesAYear[kind] : 0);
  return { quarter: times('quarter'), half: times('half'), year: times('year') };
}

/** Measures that the kind's main standard reads and its form does not ask. */
function computedFor(definition: Definition, form: Form): number {
  const asked = new Set(form.questions.map((question) => question.measure));
  const read = new Set<string>();
  for (const standard of definition.standards) {
    if (standard.for !== form.for || !standard.main) continue;
    for (const { criterion } of criteriaOf(standard)) {
      if (criterion.kind === 'judge') continue;
      const operand = criterion.measure ?? criterion.indicator;
      if (operand !== undefined && !asked.has(operand)) read.add(operand);
    }
    for (const veto of standard.vetoes) if (veto.measure && !asked.has(veto.measure)) read.add(veto.measure);
  }
  return read.size;
}
