import type { Criterion, Definition, Indicator, MeasureDefinition, Standard } from '../definition.ts';

/** The definition's parts by id, made once for all checks. */
export interface Lookup {
  readonly definition: Definition;
  readonly measures: ReadonlyMap<string, MeasureDefinition>;
  readonly standards: ReadonlyMap<string, Standard>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly kinds: ReadonlySet<string>;
  /** Measures that a register publishes, or the product works out: no form needs to ask them. */
  readonly published: ReadonlySet<string>;
}

/** Every criterion of a standard with its path below the standard. */
export function criteriaOf(standard: Standard): { criterion: Criterion; path: (string | number)[] }[] {
  return standard.goods.flatMap((good, g) =>
    good.criteria.map((criterion, c) => ({ criterion, path: ['goods', g, 'criteria', c] })),
  );
}
