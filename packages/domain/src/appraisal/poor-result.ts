import type { Tally } from '../ballots/rules.ts';
import type { Definition } from '../campaign/definition.ts';
import { satisfactionOf, shareOf } from './rules.ts';

export interface PoorQuestion {
  readonly question: string;
  /** As it is published: `55.0%`. */
  readonly share: string;
  /** About the organisation as a whole, and not about one commitment. */
  readonly overall: boolean;
}

/** What of a round the people judged poorly: questions under the share `poorUnder` (0..1); where all said “don't know” nothing is poor. */
export function poorQuestions(
  questions: readonly string[],
  tally: Tally,
  poorUnder: number,
): readonly PoorQuestion[] {
  return questions.flatMap((question, q) => {
    const counts = tally[q] ?? [];
    const { content, counted } = satisfactionOf(counts);
    return counted > 0 && content / counted < poorUnder
      ? [{ question, share: shareOf(counts), overall: q === 0 }]
      : [];
  });
}

/** The problem that a poor result opens, with a remedy a question, as words of the register (R4.2, R3.5). */
export function poorResultProblem(
  of: { readonly title: string; readonly poor: readonly PoorQuestion[] },
  rule: NonNullable<Definition['appraisal']>,
): { title: string; remedies: { title: string; endState: string }[] } {
  const limit = `${Math.round(rule.poorUnder * 100)}%`;
  return {
    title: `${of.title}:${of.poor.length} 项评议内容满意率低于 ${limit}`,
    remedies: of.poor.map(({ question, share }) => ({
      title: `针对群众不满意的方面整改(满意率 ${share}):${question}`.slice(0, 200),
      endState: `下一轮群众评议满意率不低于 ${limit}`,
    })),
  };
}

/** Criteria of the main standard for a kind of organisation that the result of a round decides. */
export function satisfactionCriteria(definition: Pick<Definition, 'standards'>, kind: string): string[] {
  const standard = definition.standards.find((s) => s.main && s.for === kind);
  return (standard?.goods ?? [])
    .flatMap((good) => good.criteria)
    .flatMap((c) => ('measure' in c && c.measure === 'appraisal.satisfaction' ? [c.id] : []));
}
