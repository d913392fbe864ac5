/** The shares that decide an election, as fractions so that they are exact (R2.1). */
import { z } from 'zod';

export const fractionSchema = z.object({
  numerator: z.number().int().min(0).max(1000),
  denominator: z.number().int().min(1).max(1000),
});
export type Fraction = z.infer<typeof fractionSchema>;

export const electionRulesSchema = z.object({
  quorum: fractionSchema,
  turnout: fractionSchema,
  recommendationTurnout: fractionSchema,
  majority: fractionSchema,
  secondBallot: fractionSchema,
  margin: fractionSchema,
});
export type ElectionRules = z.infer<typeof electionRulesSchema>;

/**
 * What a county may set otherwise for an election. `strict`: more than the share, not just as much.
 * The source leaves these open; all are common practice and marked as assumed.
 */
export const electionRuleDefaults: {
  readonly [K in keyof ElectionRules]: {
    readonly value: Fraction;
    readonly strict: boolean;
    readonly assumed: true;
  };
} = {
  /** Of the members entitled, present at a members' meeting. */
  quorum: { value: { numerator: 4, denominator: 5 }, strict: false, assumed: true },
  /** Of the registered voters, who vote for the village committee. */
  turnout: { value: { numerator: 1, denominator: 2 }, strict: true, assumed: true },
  /** Of the villagers entitled, who recommend. */
  recommendationTurnout: { value: { numerator: 1, denominator: 2 }, strict: true, assumed: true },
  /** Of the members present, or of the votes cast by villagers, for one who is elected. */
  majority: { value: { numerator: 1, denominator: 2 }, strict: true, assumed: true },
  /** Of the votes cast in a second ballot, for one who is elected. */
  secondBallot: { value: { numerator: 1, denominator: 3 }, strict: false, assumed: true },
  /** More candidates than seats. */
  margin: { value: { numerator: 1, denominator: 5 }, strict: false, assumed: true },
};

const keys = Object.keys(electionRuleDefaults) as (keyof ElectionRules)[];

/** The rules of an election: what it sets otherwise, and the defaults. */
export function electionRules(given: { readonly [K in keyof ElectionRules]?: Fraction | undefined } = {}) {
  return Object.fromEntries(
    keys.map((key) => [key, given[key] ?? electionRuleDefaults[key].value]),
  ) as ElectionRules;
}

/** The smallest whole number that is at least (`strict`: more than) the share of `of`. */
export function leastCount(share: Fraction, of: number, strict: boolean): number {
  const product = share.numerator * of;
  return strict ? Math.floor(product / share.denominator) + 1 : Math.ceil(product / share.denominator);
}
