import { type Issue, issue } from '../issue.ts';
import { checkCondition, checkMeasureOfKinds } from './check-conditions.ts';
import { checkKinds } from './check-kinds.ts';
import type { Lookup } from './lookup.ts';

/** Indicators: what they read exists for all the kinds they run over, and their kind has what it needs. */
export function checkIndicators(look: Lookup): Issue[] {
  return look.definition.indicators.flatMap((indicator, i) => {
    const path = ['indicators', i];
    const found = checkKinds(look, indicator.over, [...path, 'over']);
    for (const [w, condition] of indicator.where.entries()) {
      found.push(...checkCondition(look, condition, indicator.over, [...path, 'where', w]));
    }
    const counts = indicator.kind === 'share' || indicator.kind === 'count';
    if (counts && indicator.where.length === 0) found.push(issue('indicator-needs-condition', path));
    if (!counts && indicator.measure === undefined) found.push(issue('indicator-needs-measure', path));
    if (indicator.kind === 'weighted' && indicator.weight === undefined) {
      found.push(issue('weight-missing', path, { id: indicator.id }));
    }
    for (const key of ['measure', 'weight'] as const) {
      const id = indicator[key];
      if (id !== undefined) found.push(...checkMeasureOfKinds(look, id, indicator.over, [...path, key]));
    }
    if (indicator.kind === 'ratio' && indicator.measure !== undefined) {
      const measure = look.measures.get(indicator.measure);
      if (measure && measure.rollUp !== 'ratio') {
        found.push(issue('indicator-ratio-of-single', [...path, 'measure'], { id: measure.id }));
      }
    }
    return found;
  });
}
