import { type Issue, issue, type Path } from '../issue.ts';
import { criteriaOf, type Lookup } from './lookup.ts';

/**
 * Whatever a main standard, its vetoes or an indicator reads must come from somewhere: a question of that kind's
 * form, a register, or two measures that do. Judged criteria of a main standard need their self-judgement.
 * Further standards are judged without a return, so only the main ones are held to this.
 */
export function checkAsked(look: Lookup): Issue[] {
  const asked = askedByKind(look);
  const comes = (id: string, kind: string): boolean => {
    const derived = look.measures.get(id)?.relativeTo;
    if (derived && derived.measure !== id) return comes(derived.measure, kind) && comes(derived.weight, kind);
    return look.published.has(id) || (asked.get(kind)?.has(`measure ${id}`) ?? false);
  };
  const need = (id: string | undefined, kind: string, path: Path): Issue[] => {
    if (id === undefined || !look.measures.get(id)?.of.includes(kind) || comes(id, kind)) return [];
    return [issue('measure-not-asked', path, { id, kind })];
  };
  const found: Issue[] = [];
  for (const [s, standard] of look.definition.standards.entries()) {
    if (!standard.main) continue;
    const kind = standard.for;
    for (const { criterion, path } of criteriaOf(standard)) {
      const at = ['standards', s, ...path];
      if (criterion.kind !== 'judge') found.push(...need(criterion.measure, kind, [...at, 'measure']));
      else if (asked.has(kind) && !asked.get(kind)?.has(`judge ${criterion.id}`)) {
        found.push(issue('judgement-not-asked', [...at, 'id'], { id: criterion.id, kind }));
      }
    }
    for (const [v, veto] of standard.vetoes.entries()) {
      found.push(...need(veto.measure, kind, ['standards', s, 'vetoes', v, 'measure']));
    }
  }
  for (const [i, indicator] of look.definition.indicators.entries()) {
    for (const kind of indicator.over) {
      found.push(...need(indicator.measure, kind, ['indicators', i, 'measure']));
      found.push(...need(indicator.weight, kind, ['indicators', i, 'weight']));
      for (const [w, condition] of indicator.where.entries()) {
        found.push(...need(condition.measure, kind, ['indicators', i, 'where', w, 'measure']));
      }
    }
  }
  return found;
}

function askedByKind(look: Lookup): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>();
  for (const form of look.definition.forms) {
    const of = asked.get(form.for) ?? new Set<string>();
    for (const question of form.questions) {
      if (question.measure !== undefined) of.add(`measure ${question.measure}`);
      if (question.judge !== undefined) of.add(`judge ${question.judge}`);
    }
    asked.set(form.for, of);
  }
  return asked;
}
