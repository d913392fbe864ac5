/** Which stored scores point at a typical case (R5.5). */
import type { CaseFound } from './cases-contract.ts';

/** Reviewed points of one organisation in one locked quarter. */
export interface ScorePoint {
  readonly organisationId: string;
  readonly kind: string;
  readonly periodId: string;
  readonly total: number;
  readonly passed: boolean;
}

export interface FoundCase {
  readonly organisationId: string;
  readonly found: CaseFound;
  readonly periodId: string;
  readonly from: number | null;
  readonly to: number;
}

/** So many of each kind of organisation are pointed at; assumed. */
export const casesPerKind = { value: 3, assumed: true } as const;

/**
 * Of each kind of organisation those that improved most from the first quarter given to the last, and those that passed
 * the standard in the first quarter in which any of their kind did, the best first. `points` in order of time.
 */
export function findCases(points: readonly ScorePoint[]): FoundCase[] {
  const kinds = Map.groupBy(points, (p) => p.kind);
  return [...kinds.values()].flatMap((ofKind) => [...improved(ofKind), ...firstToPass(ofKind)]);
}

function improved(points: readonly ScorePoint[]): FoundCase[] {
  return [...Map.groupBy(points, (p) => p.organisationId).values()]
    .flatMap((own) => {
      const [first, last] = [own[0], own.at(-1)];
      return first && last && last.total > first.total
        ? [
            {
              organisationId: last.organisationId,
              found: 'improvement' as const,
              periodId: last.periodId,
              from: first.total,
              to: last.total,
            },
          ]
        : [];
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from) || compare(a.organisationId, b.organisationId))
    .slice(0, casesPerKind.value);
}

function firstToPass(points: readonly ScorePoint[]): FoundCase[] {
  const first = points.find((p) => p.passed)?.periodId;
  return points
    .filter((p) => p.passed && p.periodId === first)
    .sort((a, b) => b.total - a.total || compare(a.organisationId, b.organisationId))
    .slice(0, casesPerKind.value)
    .map((p) => ({
      organisationId: p.organisationId,
      found: 'first-to-line',
      periodId: p.periodId,
      from: null,
      to: p.total,
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
