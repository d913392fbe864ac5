import type { Definition } from '../definition.ts';
import { type Issue, issue } from '../issue.ts';

/** The years of the campaign follow each other from 1, and each kind of period has one rule (R3.3, R3.4). */
export function checkCalendar(definition: Definition): Issue[] {
  const found: Issue[] = [];
  for (const [y, { year }] of definition.years.entries()) {
    if (year !== y + 1)
      found.push(issue('years-not-in-order', ['years', y, 'year'], { year, expected: y + 1 }));
  }
  const kinds = new Set<string>();
  for (const [p, { kind }] of definition.periods.entries()) {
    if (kinds.has(kind)) found.push(issue('period-twice', ['periods', p, 'kind'], { kind }));
    kinds.add(kind);
  }
  for (const [f, form] of definition.forms.entries()) {
    for (const [q, question] of form.questions.entries()) {
      for (const [k, kind] of question.periods.entries()) {
        if (kinds.has(kind)) continue;
        found.push(issue('no-such-period', ['forms', f, 'questions', q, 'periods', k], { kind }));
      }
    }
  }
  return found;
}
