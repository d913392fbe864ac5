/** What the user decided for one proposal of the plan. */
export interface PlanRowChoice {
  readonly chosen: boolean;
  readonly owner: string;
  readonly dueOn: string;
}
export type PlanChoices = Readonly<Record<string, PlanRowChoice>>;

interface Proposal {
  readonly id: string;
  readonly supervisor: string;
  readonly effort: number;
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly points: number }[];
}

/** The day so many days after an ISO date. */
export function daysAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** When a remedy falls due unless one says otherwise: the end of the running quarter if a week is left, else in 30 days. */
export function defaultDueOn(today: string, endsOn: string | undefined): string {
  return endsOn !== undefined && endsOn >= daysAfter(today, 7) ? endsOn : daysAfter(today, 30);
}

/**
 * The choices at first: everything proposed is ticked but what was issued already; the first responsible person
 * is the owner, where none is named the supervising committee.
 */
export function initialChoices(
  proposals: readonly Proposal[],
  owners: Readonly<Record<string, string>>,
  dueOn: string,
  issued: ReadonlySet<string>,
): PlanChoices {
  return Object.fromEntries(
    proposals.map((p) => [p.id, { chosen: !issued.has(p.id), owner: owners[p.id] ?? p.supervisor, dueOn }]),
  );
}

/** Points that a proposal closes: how far the organisation is from the line. */
export function distanceOf(proposal: Proposal): number {
  return proposal.criteria.reduce((sum, criterion) => sum + criterion.points, 0);
}

/** The figures of the confirmation: what issuing the chosen rows would make. */
export function summariseChoice(proposals: readonly Proposal[], choices: PlanChoices) {
  const chosen = proposals.filter((p) => choices[p.id]?.chosen);
  const days = chosen.map((p) => choices[p.id]?.dueOn ?? '').sort();
  return {
    organisations: chosen.length,
    criteria: chosen.reduce((sum, p) => sum + p.criteria.length, 0),
    effort: chosen.reduce((sum, p) => sum + p.effort, 0),
    firstDue: days[0] ?? '',
    lastDue: days.at(-1) ?? '',
    incomplete: chosen.filter((p) => {
      const choice = choices[p.id];
      return !choice || choice.owner.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/.test(choice.dueOn);
    }).length,
  };
}

/** The title of a remedy: its criteria, cut to what a title may hold (200 characters). */
export function remedyTitle(proposal: Proposal, separator: string): string {
  const text = proposal.criteria.map((criterion) => criterion.title).join(separator);
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
