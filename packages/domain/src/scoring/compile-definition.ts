import type { Definition, Indicator, MeasureDefinition } from '../campaign/definition.ts';
import { compileCondition } from './compile-condition.ts';
import { compileStandard } from './compile-standard.ts';
import type { CompiledDefinition, CompiledIndicator, CompiledStandard, Operand, Step } from './compiled.ts';

/** Standards, indicators and derived measures that wait for one another. `path` ends with the id it begins with. */
export class DefinitionCycleError extends Error {
  readonly path: readonly string[];
  constructor(path: readonly string[]) {
    super(`definition has a cycle: ${path.join(' -> ')}`);
    this.name = 'DefinitionCycleError';
    this.path = path;
  }
}

/**
 * Makes a definition ready for `computeCounty` and `previewScore` (R3.1, R3.2): what reads a score or an indicator
 * is computed after it, so that a township's standard may count the villages that pass theirs.
 * Throws `DefinitionCycleError` on a cycle and `Error` on a reference to nothing.
 */
export function compileDefinition(definition: Definition): CompiledDefinition {
  const measures = new Map(definition.measures.map((measure) => [measure.id, measure]));
  const standards = new Map(definition.standards.map((item) => [item.id, compileStandard(item)]));
  const indicators = new Map(definition.indicators.map((item) => [item.id, compileIndicator(item)]));
  const nodes = new Map<string, { step: Step | undefined; reads: readonly string[] }>();
  for (const measure of definition.measures) nodes.set(`measure ${measure.id}`, measureNode(measure));
  for (const standard of standards.values()) nodes.set(`standard ${standard.id}`, standardNode(standard));
  for (const indicator of indicators.values())
    nodes.set(`indicator ${indicator.id}`, indicatorNode(indicator));

  const steps: Step[] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (key: string, reader: string) => {
    if (done.has(key)) return;
    if (open.includes(key)) {
      const path = [...open.slice(open.indexOf(key)), key];
      throw new DefinitionCycleError(path.map((item) => item.slice(item.indexOf(' ') + 1)));
    }
    const node = nodes.get(key);
    if (!node) throw new Error(`${reader} reads ${key}, which the definition does not have`);
    open.push(key);
    for (const read of node.reads) visit(read, key);
    open.pop();
    done.add(key);
    if (node.step) steps.push(node.step);
  };
  for (const key of nodes.keys()) visit(key, key);
  for (const target of definition.targets) {
    for (const id of [target.indicator, ...target.parts.map((part) => part.indicator)]) {
      if (!indicators.has(id))
        throw new Error(`target ${target.id} reads indicator ${id}, which does not exist`);
    }
  }
  return { definition, measures, standards, indicators, steps };
}

function compileIndicator(definition: Indicator): CompiledIndicator {
  const { id, kind, measure, weight, where } = definition;
  if (kind !== 'share' && kind !== 'count' && measure === undefined)
    throw new Error(`${id}: reads no measure`);
  if (kind === 'weighted' && weight === undefined) throw new Error(`${id}: has no weight`);
  return { id, definition, conditions: where.map((condition) => compileCondition(condition, id)) };
}

function keysOf(operand: Operand): string[] {
  if (operand.from === 'judgement') return [];
  if (operand.from === 'passes') return operand.standards.map((id) => `standard ${id}`);
  return [`${operand.from} ${operand.id}`];
}

function measureNode(measure: MeasureDefinition) {
  if (!measure.relativeTo) return { step: undefined, reads: [] };
  const { measure: base, weight } = measure.relativeTo;
  return { step: { compute: 'measure', measure } as const, reads: [`measure ${base}`, `measure ${weight}`] };
}

function standardNode(standard: CompiledStandard) {
  return { step: { compute: 'standard', standard } as const, reads: standard.operands.flatMap(keysOf) };
}

function indicatorNode(indicator: CompiledIndicator) {
  const { measure, weight } = indicator.definition;
  const named = [measure, weight].filter((id) => id !== undefined).map((id) => `measure ${id}`);
  const reads = [...named, ...indicator.conditions.flatMap(({ operand }) => keysOf(operand))];
  return { step: { compute: 'indicator', indicator } as const, reads };
}
