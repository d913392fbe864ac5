import type { TFunction } from 'i18next';

export type OrganisationChange = 'rename' | 'move' | 'merge' | 'dissolve';

/**
 * What a change of the tree will do, in a sentence with its numbers (ui.md: every official act says so before).
 * `below` counts the organisations that go along, or stand in the way of a dissolution.
 */
export function changeWords(
  effect: {
    change: OrganisationChange;
    name: string;
    newName: string;
    other: string;
    before: string;
    from: string;
    below: number;
  },
  t: TFunction,
): string {
  const sentence = t(`organisations.${effect.change}.effect`, { ...effect });
  const after =
    effect.change === 'rename' || effect.below === 0
      ? ''
      : t(`organisations.${effect.change}.below`, { count: effect.below, other: effect.other });
  return [sentence, after].filter(Boolean).join(' ');
}
