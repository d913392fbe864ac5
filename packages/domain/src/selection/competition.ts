/** Open competition for a post: its steps as a table of data, and how scores are put together (R2.2). */
import { z } from 'zod';
import { addWorkingDays } from '../periods/calendar.ts';

export const competitionStates = [
  'open',
  'checking',
  'scoring',
  'publicity',
  'appointed',
  'cancelled',
] as const;
export const competitionStateSchema = z.enum(competitionStates);
export type CompetitionState = z.infer<typeof competitionStateSchema>;

export const competitionActionSchema = z.enum([
  'close',
  'admit',
  'publish',
  'withdraw-publicity',
  'appoint',
  'cancel',
]);
export type CompetitionAction = z.infer<typeof competitionActionSchema>;

/** Days before the last one from which the end of a publicity period is announced to whoever decides. */
export const publicitySoon = 3;

/** What the state machine asks for besides the state. */
export const competitionTransitions: readonly {
  readonly action: CompetitionAction;
  readonly from: readonly CompetitionState[];
  readonly to: CompetitionState;
  readonly needs?: 'applications-closed' | 'all-checked' | 'all-scored' | 'publicity-over' | 'reason';
}[] = [
  { action: 'close', from: ['open'], to: 'checking', needs: 'applications-closed' },
  { action: 'admit', from: ['checking'], to: 'scoring', needs: 'all-checked' },
  { action: 'publish', from: ['scoring'], to: 'publicity', needs: 'all-scored' },
  // An objection was founded: somebody else is to be chosen.
  { action: 'withdraw-publicity', from: ['publicity'], to: 'scoring', needs: 'reason' },
  { action: 'appoint', from: ['publicity'], to: 'appointed', needs: 'publicity-over' },
  { action: 'cancel', from: ['open', 'checking', 'scoring', 'publicity'], to: 'cancelled', needs: 'reason' },
];

export const eligibilitySchema = z.enum(['unchecked', 'eligible', 'refused']);
export const findingSchema = z.enum(['open', 'unfounded', 'founded']);

/** Working days that a name stands in public before the appointment; assumed, the source does not say. */
export const publicityWorkingDays = { value: 5, assumed: true } as const;

/** The earliest last day of a publicity period that begins on a day: at least five working days, that day not counted. */
export function publicityEnd(from: string): string {
  return addWorkingDays(from, publicityWorkingDays.value);
}

/**
 * The score of an applicant, in points: the mean of the judges; with more than four judges without the highest and
 * the lowest. Null without any.
 */
export function combinedScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const counted = sorted.length > 4 ? sorted.slice(1, -1) : sorted;
  return Math.round((counted.reduce((sum, s) => sum + s, 0) / counted.length) * 100) / 100;
}
