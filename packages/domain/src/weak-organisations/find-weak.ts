/** Why an organisation is weak and lax by rule (R3.6); `decision` where it was named without one. */
export const weakGrounds = ['low-score', 'no-secretary', 'satisfaction', 'veto', 'decision'] as const;
export type WeakGround = (typeof weakGrounds)[number];

/** Assumed thresholds, as the field uses them. */
export const weakRule = { points: 60, quarters: 2, monthsWithoutSecretary: 6, satisfaction: 0.6 } as const;

/** What the figures of a quarter say of one organisation; null where they say nothing. */
export interface WeakFacts {
  readonly reviewed: number | null;
  /** Reviewed score of the quarter before. */
  readonly before: number | null;
  readonly monthsWithoutSecretary: number | null;
  readonly satisfaction: number | null;
  readonly vetoes: readonly string[];
}

/** The grounds that hold, none where the organisation is not weak by rule. */
export function findWeak(facts: WeakFacts): WeakGround[] {
  const under = (value: number | null, limit: number): boolean => value !== null && value < limit;
  return [
    ...(under(facts.reviewed, weakRule.points) && under(facts.before, weakRule.points)
      ? (['low-score'] as const)
      : []),
    ...((facts.monthsWithoutSecretary ?? 0) >= weakRule.monthsWithoutSecretary
      ? (['no-secretary'] as const)
      : []),
    ...(under(facts.satisfaction, weakRule.satisfaction) ? (['satisfaction'] as const) : []),
    ...(facts.vetoes.length > 0 ? (['veto'] as const) : []),
  ];
}

/** The rule is for those at the base: committees answer for them and are judged by how many they have. */
export const weakKinds = [
  'village-branch',
  'township-station',
  'industry-branch',
  'labour-base-branch',
  'agri-department',
  'organ',
  'state-enterprise',
  'private-enterprise',
] as const;

/** First days of the months from naming to now that have no word of progress; the running month has until its end. */
export function monthsBehind(namedOn: string, months: readonly string[], today: string): string[] {
  const told = new Set(months);
  const behind: string[] = [];
  let [year, month] = namedOn.split('-').map(Number) as [number, number];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first.slice(0, 7) >= today.slice(0, 7)) return behind;
    if (!told.has(first)) behind.push(first);
  }
}
