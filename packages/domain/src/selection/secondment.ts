/** Who is sent from county or township to a village, and how it ends (R2.3). */
import { z } from 'zod';

export const secondmentEndSchema = z.enum(['completed', 'recalled']);
export const secondmentStateSchema = z.enum(['active', 'overdue', ...secondmentEndSchema.options]);
export type SecondmentState = z.infer<typeof secondmentStateSchema>;

/** The state on a day; overdue: its time is over and nobody has ended or extended it. */
export function secondmentState(
  row: { readonly until_on: string; readonly ended_how: z.infer<typeof secondmentEndSchema> | null },
  today: string,
): SecondmentState {
  return row.ended_how ?? (row.until_on < today ? 'overdue' : 'active');
}
