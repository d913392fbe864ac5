/** Votes on a decision; those who abstain are present too. */
export interface Votes {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** Whether a matter is carried: more than half of all who voted are for it (R1.12). */
export function isCarried(votes: Votes): boolean {
  return votes.for * 2 > votes.for + votes.against + votes.abstained;
}
