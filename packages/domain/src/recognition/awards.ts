/** What is awarded, to whom, and how many a year (R5.1, T8-T10). */
import { z } from 'zod';
import type { Definition } from '../campaign/definition.ts';
import { type OrganisationKind, organisationKinds } from '../organisations/kinds.ts';

/** Three kinds with a quota, and the two yearly honours that a bar keeps from whoever missed the task (R5.4). */
export const awardKinds = [
  'banner-committee',
  'benchmark-branch',
  'red-star-member',
  'advanced-collective',
  'excellent-civil-servant',
] as const;
export const awardKindSchema = z.enum(awardKinds);
export type AwardKind = z.infer<typeof awardKindSchema>;

const committees: readonly OrganisationKind[] = [
  'township-committee',
  'county-direct-committee',
  'organs-work-committee',
];
const below: readonly OrganisationKind[] = organisationKinds.filter((kind) => kind !== 'county-committee');

/** `of`: kinds of organisation that may be nominated, or where the member belongs. */
export const awards: Readonly<
  Record<
    AwardKind,
    { readonly to: 'unit' | 'person'; readonly of: readonly OrganisationKind[]; readonly measure?: string }
  >
> = {
  'banner-committee': { to: 'unit', of: committees, measure: 'awards.banner-committees' },
  'benchmark-branch': {
    to: 'unit',
    of: below.filter((kind) => !committees.includes(kind)),
    measure: 'awards.benchmark-branches',
  },
  'red-star-member': { to: 'person', of: organisationKinds, measure: 'awards.red-star-members' },
  'advanced-collective': { to: 'unit', of: below },
  'excellent-civil-servant': { to: 'person', of: organisationKinds },
};

export interface Quota {
  /** Fewer than these miss the target. */
  readonly least: number;
  readonly most: number;
}

/**
 * How many of a kind the definition asks for a year, from the target over its measure: `between` gives both ends, `=`
 * one number. Null where nothing limits it.
 */
export function quotaOf(
  definition: Pick<Definition, 'targets' | 'indicators'>,
  kind: AwardKind,
): Quota | null {
  const { measure } = awards[kind];
  if (!measure) return null;
  const indicators = definition.indicators.flatMap((i) =>
    'measure' in i && i.measure === measure ? [i.id] : [],
  );
  const target = definition.targets.find((t) => indicators.includes(t.indicator));
  if (!target) return null;
  return { least: target.required, most: target.requiredMax ?? target.required };
}

/** What the committee thinks of a nomination, beside its score. */
export const judgementSchema = z.enum(['strongly', 'in-favour', 'reserved', 'against']);
export type Judgement = z.infer<typeof judgementSchema>;
