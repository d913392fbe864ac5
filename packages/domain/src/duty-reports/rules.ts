/** Duty reports: their states as a table of data, and how voices become a grade (R4.5). */
import { z } from 'zod';

export const dutyReportStateSchema = z.enum(['drafted', 'voting', 'graded', 'cancelled']);
export type DutyReportState = z.infer<typeof dutyReportStateSchema>;
export const dutyReportActionSchema = z.enum(['open-vote', 'close-vote', 'cancel']);
export type DutyReportAction = z.infer<typeof dutyReportActionSchema>;

export const dutyReportTransitions: readonly {
  readonly action: DutyReportAction;
  readonly from: readonly DutyReportState[];
  readonly to: DutyReportState;
}[] = [
  { action: 'open-vote', from: ['drafted'], to: 'voting' },
  { action: 'close-vote', from: ['voting'], to: 'graded' },
  { action: 'cancel', from: ['drafted', 'voting'], to: 'cancelled' },
];

/** A plenum is small, but two voices are no secret vote; assumed, the source does not say. */
export const fewestGraders = { value: 3, assumed: true } as const;

/** Counts of good, fairly good, average and poor as a grade from 3 to 0: the mean of the voices, rounded; null under three. */
export function gradeOf(counts: readonly number[]): number | null {
  const voices = counts.reduce((sum, n) => sum + n, 0);
  if (voices < fewestGraders.value) return null;
  return Math.round(counts.reduce((sum, n, i) => sum + n * (3 - i), 0) / voices);
}
