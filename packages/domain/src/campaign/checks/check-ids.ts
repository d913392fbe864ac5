import type { Definition } from '../definition.ts';
import { type Issue, issue, type Path } from '../issue.ts';

/** No id twice in its list: two measures, two criteria of a standard, two questions of a form (R3.1). */
export function checkIds(definition: Definition): Issue[] {
  const found: Issue[] = [];
  const look = (items: readonly { id: string }[], base: Path) => {
    found.push(...repeated(items.map((item, i) => ({ id: item.id, path: [...base, i, 'id'] }))));
  };
  look(definition.groups, ['groups']);
  look(definition.measures, ['measures']);
  look(definition.standards, ['standards']);
  look(definition.indicators, ['indicators']);
  look(definition.targets, ['targets']);
  look(definition.forms, ['forms']);
  look(definition.programmes, ['programmes']);
  look(definition.responsibilities, ['responsibilities']);
  for (const [s, standard] of definition.standards.entries()) {
    look(standard.goods, ['standards', s, 'goods']);
    const criteria = standard.goods.flatMap((good, g) =>
      good.criteria.map((criterion, c) => ({
        id: criterion.id,
        path: ['standards', s, 'goods', g, 'criteria', c, 'id'],
      })),
    );
    const vetoes = standard.vetoes.map((veto, v) => ({
      id: veto.id,
      path: ['standards', s, 'vetoes', v, 'id'],
    }));
    found.push(...repeated([...criteria, ...vetoes]));
  }
  for (const [t, target] of definition.targets.entries()) look(target.parts, ['targets', t, 'parts']);
  for (const [f, form] of definition.forms.entries()) look(form.questions, ['forms', f, 'questions']);
  return found;
}

function repeated(items: readonly { id: string; path: Path }[]): Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }) => {
    if (seen.has(id)) return [issue('duplicate-id', path, { id })];
    seen.add(id);
    return [];
  });
}
