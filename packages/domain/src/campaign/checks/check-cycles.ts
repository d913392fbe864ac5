import { passesList } from '../definition.ts';
import { type Issue, issue, type Path } from '../issue.ts';
import { criteriaOf, type Lookup } from './lookup.ts';

interface Edge {
  readonly to: string;
  readonly path: Path;
}

/** Nothing is worked out from itself: no circle among standards, indicators and derived measures. */
export function checkCycles(look: Lookup): Issue[] {
  const edges = readsOf(look);
  const found: Issue[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): void => {
    trail.push(node);
    for (const edge of edges.get(node) ?? []) {
      const back = trail.indexOf(edge.to);
      if (back >= 0) {
        const chain = [...trail.slice(back), edge.to].map((name) => name.slice(name.indexOf(' ') + 1));
        found.push(issue('cycle', edge.path, { chain: chain.join(' → ') }));
      } else if (!done.has(edge.to)) visit(edge.to);
    }
    trail.pop();
    done.add(node);
  };
  for (const node of edges.keys()) if (!done.has(node)) visit(node);
  return found;
}

/** Who reads whom, by `<sort> <id>`, with the place that says so. */
function readsOf(look: Lookup): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>();
  const passes = (ids: readonly string[], path: Path): Edge[] =>
    ids.map((id) => ({ to: `standard ${id}`, path }));
  for (const [m, { id, relativeTo }] of look.definition.measures.entries()) {
    if (!relativeTo) continue;
    const path = ['measures', m, 'relativeTo'];
    edges.set(`measure ${id}`, [
      { to: `measure ${relativeTo.measure}`, path: [...path, 'measure'] },
      { to: `measure ${relativeTo.weight}`, path: [...path, 'weight'] },
    ]);
  }
  for (const [s, standard] of look.definition.standards.entries()) {
    const own: Edge[] = [];
    for (const { criterion, path } of criteriaOf(standard)) {
      if (criterion.kind === 'judge' || criterion.indicator === undefined) continue;
      own.push({ to: `indicator ${criterion.indicator}`, path: ['standards', s, ...path, 'indicator'] });
    }
    for (const [v, veto] of standard.vetoes.entries()) {
      own.push(...passes(passesList(veto), ['standards', s, 'vetoes', v, 'passes']));
    }
    edges.set(`standard ${standard.id}`, own);
  }
  for (const [i, indicator] of look.definition.indicators.entries()) {
    const own = indicator.where.flatMap((condition, w) =>
      passes(passesList(condition), ['indicators', i, 'where', w, 'passes']),
    );
    edges.set(`indicator ${indicator.id}`, own);
  }
  return edges;
}
