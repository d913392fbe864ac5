/** The people's appraisal: its states as a table of data, and how satisfied the people are (R4.2). */
import { z } from 'zod';
import type { Tally } from '../ballots/rules.ts';

export const appraisalStateSchema = z.enum(['open', 'closed', 'published', 'cancelled']);
export type AppraisalState = z.infer<typeof appraisalStateSchema>;
export const appraisalActionSchema = z.enum(['close', 'publish', 'cancel']);
export type AppraisalAction = z.infer<typeof appraisalActionSchema>;

export const appraisalTransitions: readonly {
  readonly action: AppraisalAction;
  readonly from: readonly AppraisalState[];
  readonly to: AppraisalState;
}[] = [
  { action: 'close', from: ['open'], to: 'closed' },
  { action: 'publish', from: ['closed'], to: 'published' },
  { action: 'cancel', from: ['open'], to: 'cancelled' },
];

/** Days before the last one from which the end of a round is announced to whoever runs it. */
export const closingSoon = 3;

/** Under so many voices nothing is kept, shown or published: it would tell who said what. */
export const fewestVoices = 10;

/** Satisfied and basically satisfied out of all but “don't know”. */
export function satisfactionOf(counts: readonly number[]): { content: number; counted: number } {
  const [satisfied = 0, basically = 0, dissatisfied = 0] = counts;
  return { content: satisfied + basically, counted: satisfied + basically + dissatisfied };
}

/** A share as it is published, `92.5%`; a dash where everybody said “don't know”. */
export function shareOf(counts: readonly number[]): string {
  const { content, counted } = satisfactionOf(counts);
  return counted === 0 ? '—' : `${((content / counted) * 100).toFixed(1)}%`;
}

/** What may be kept of a closed round. */
export function keptTally(tally: Tally, voices: number): Tally | null {
  return voices >= fewestVoices ? tally : null;
}
