/** The four levels of commitments (R4.1): county, township (and committees beside it), organisation, member. */
export const commitmentLevels = ['county', 'township', 'organisation', 'member'] as const;
export type CommitmentLevel = (typeof commitmentLevels)[number];

const committees: readonly string[] = [
  'township-committee',
  'county-direct-committee',
  'organs-work-committee',
];

/** The level of a commitment of an organisation, or of a member of it. */
export function commitmentLevel(kind: string, ofMember: boolean): CommitmentLevel {
  if (ofMember) return 'member';
  if (kind === 'county-committee') return 'county';
  return committees.includes(kind) ? 'township' : 'organisation';
}
