import { checkAsked } from './checks/check-asked.ts';
import { checkCalendar } from './checks/check-calendar.ts';
import { checkCycles } from './checks/check-cycles.ts';
import { checkForms } from './checks/check-forms.ts';
import { checkIds } from './checks/check-ids.ts';
import { checkIndicators } from './checks/check-indicators.ts';
import { checkLinks } from './checks/check-links.ts';
import { checkMeasures } from './checks/check-measures.ts';
import { checkQuotes } from './checks/check-quotes.ts';
import { checkStandards } from './checks/check-standards.ts';
import { checkTargets } from './checks/check-targets.ts';
import type { Lookup } from './checks/lookup.ts';
import { computedMeasures } from './computed-measures.ts';
import type { Definition } from './definition.ts';
import type { Issue } from './issue.ts';
import { knownKinds } from './known-kinds.ts';

/**
 * Everything about a definition that its schema alone cannot see. An empty list means it can be used.
 * `published`: measures that a register publishes or the product works out, so that no form has to ask them.
 * Pure; the issues' paths lead into the merged definition (R3.1-R3.3, R3.7).
 */
export function checkDefinition(
  definition: Definition,
  sourceText: string,
  published: ReadonlySet<string> = computedMeasures,
): Issue[] {
  const look: Lookup = {
    definition,
    measures: new Map(definition.measures.map((measure) => [measure.id, measure])),
    standards: new Map(definition.standards.map((standard) => [standard.id, standard])),
    indicators: new Map(definition.indicators.map((indicator) => [indicator.id, indicator])),
    kinds: new Set(knownKinds),
    published,
  };
  return [
    ...checkIds(definition),
    ...checkCalendar(definition),
    ...checkMeasures(look),
    ...checkStandards(look),
    ...checkIndicators(look),
    ...checkTargets(look),
    ...checkForms(look),
    ...checkAsked(look),
    ...checkLinks(look),
    ...checkCycles(look),
    ...checkQuotes(definition, sourceText),
  ];
}
