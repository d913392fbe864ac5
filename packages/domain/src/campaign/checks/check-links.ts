import type { Definition } from '../definition.ts';
import { type Issue, issue } from '../issue.ts';
import { checkKinds } from './check-kinds.ts';
import type { Lookup } from './lookup.ts';

/** Programmes and responsibilities name kinds, parents and targets that exist (R3.7, R7.1). */
export function checkLinks(look: Lookup): Issue[] {
  const { programmes, responsibilities, targets }: Definition = look.definition;
  const programmeIds = new Set(programmes.map((programme) => programme.id));
  const targetIds = new Set(targets.map((target) => target.id));
  const found: Issue[] = [];
  for (const [p, programme] of programmes.entries()) {
    found.push(...checkKinds(look, programme.participants, ['programmes', p, 'participants']));
    if (programme.parent === undefined) continue;
    if (!programmeIds.has(programme.parent) || programme.parent === programme.id) {
      found.push(issue('unknown-programme', ['programmes', p, 'parent'], { id: programme.parent }));
    }
  }
  for (const [r, responsibility] of responsibilities.entries()) {
    found.push(...checkKinds(look, responsibility.of, ['responsibilities', r, 'of']));
    for (const [t, id] of responsibility.targets.entries()) {
      if (!targetIds.has(id))
        found.push(issue('unknown-target', ['responsibilities', r, 'targets', t], { id }));
    }
  }
  return found;
}
