import { type Issue, issue } from '../issue.ts';
import { checkKinds } from './check-kinds.ts';
import type { Lookup } from './lookup.ts';

/** Measures: kinds and other measures they name, and what their roll-up needs. */
export function checkMeasures(look: Lookup): Issue[] {
  return look.definition.measures.flatMap((measure, m) => {
    const path = ['measures', m];
    const found = checkKinds(look, measure.of, [...path, 'of']);
    const known = (id: string, key: readonly string[]) => {
      if (!look.measures.has(id)) found.push(issue('unknown-measure', [...path, ...key], { id }));
    };
    if (measure.weight !== undefined) known(measure.weight, ['weight']);
    if (measure.relativeTo) {
      known(measure.relativeTo.measure, ['relativeTo', 'measure']);
      known(measure.relativeTo.weight, ['relativeTo', 'weight']);
    }
    if (measure.rollUp === 'weighted' && measure.weight === undefined) {
      found.push(issue('weight-missing', path, { id: measure.id }));
    }
    if (
      measure.rollUp === 'ratio' &&
      (measure.numerator === undefined || measure.denominator === undefined)
    ) {
      found.push(issue('ratio-words-missing', path, { id: measure.id }));
    }
    if (measure.min !== undefined && measure.max !== undefined && measure.min > measure.max) {
      found.push(issue('min-above-max', [...path, 'min'], { min: measure.min, max: measure.max }));
    }
    return found;
  });
}
