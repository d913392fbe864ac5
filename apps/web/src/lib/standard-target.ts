import { type Definition, passesList } from '@lianchuang/domain/campaign/definition';

/**
 * The target that counts who passes the main standard of a kind of organisation, so that a score on a card
 * or heat map can open Explain there; undefined where no target counts it.
 */
export function standardTarget(
  definition: Pick<Definition, 'standards' | 'indicators' | 'targets'>,
  kind: string,
): string | undefined {
  const standard = definition.standards.find((s) => s.for === kind && s.main);
  if (!standard) return undefined;
  const counting = definition.indicators.filter((indicator) =>
    indicator.where.some((condition) => passesList(condition).includes(standard.id)),
  );
  return definition.targets.find((target) => counting.some((i) => i.id === target.indicator))?.id;
}

/** Kinds of organisation that have a main standard, in the definition's order. */
export function scoredKinds(definition: Pick<Definition, 'standards'>): string[] {
  return definition.standards.filter((s) => s.main).map((s) => s.for);
}
