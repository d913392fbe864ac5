import { computedMeasures } from '../computed-measures.ts';
import type { Form, Question } from '../definition.ts';
import { type Issue, issue, type Path } from '../issue.ts';
import { checkMeasureOfKinds } from './check-conditions.ts';
import { criteriaOf, type Lookup } from './lookup.ts';

/** Forms: one a kind, nothing asked twice, nothing asked that is worked out. */
export function checkForms(look: Lookup): Issue[] {
  const formOf = new Map<string, string>();
  return look.definition.forms.flatMap((form, f) => {
    const path = ['forms', f];
    const found: Issue[] = [];
    for (const key of ['for', 'reviewer'] as const) {
      if (!look.kinds.has(form[key])) found.push(issue('unknown-kind', [...path, key], { id: form[key] }));
    }
    const former = formOf.get(form.for);
    if (former === undefined) formOf.set(form.for, form.id);
    else found.push(issue('form-twice', [...path, 'for'], { kind: form.for, first: former }));
    return [...found, ...checkQuestions(look, form, path)];
  });
}

function checkQuestions(look: Lookup, form: Form, base: Path): Issue[] {
  const asked = new Map<string, string>();
  return form.questions.flatMap((question, q) => {
    const path = [...base, 'questions', q];
    const purposes = [question.measure, question.judge, question.text].filter((x) => x !== undefined).length;
    if (purposes !== 1) return [issue('question-one-purpose', path)];
    const key = question.measure ?? question.judge;
    if (key === undefined) return [];
    const name = question.measure === undefined ? 'judge' : 'measure';
    const first = asked.get(`${name} ${key}`);
    if (first !== undefined) return [issue('asked-twice', [...path, name], { id: key, first })];
    asked.set(`${name} ${key}`, question.id);
    return checkPurpose(look, form, question, path);
  });
}

function checkPurpose(look: Lookup, form: Form, question: Question, path: Path): Issue[] {
  const { measure, judge } = question;
  if (measure !== undefined) {
    const known = look.measures.get(measure);
    if (computedMeasures.has(measure) || known?.relativeTo) {
      return [issue('asks-computed', [...path, 'measure'], { id: measure })];
    }
    return checkMeasureOfKinds(look, measure, [form.for], [...path, 'measure']);
  }
  const judged = look.definition.standards
    .filter((standard) => standard.for === form.for)
    .some((standard) =>
      criteriaOf(standard).some((c) => c.criterion.kind === 'judge' && c.criterion.id === judge),
    );
  return judged ? [] : [issue('unknown-judgement', [...path, 'judge'], { id: judge ?? '' })];
}
