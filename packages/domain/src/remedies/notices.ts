import { addDays } from '../periods/calendar.ts';

/** Days before its date on which a remedy is reminded of, and days after it on which the next level above hears of it. */
const remindDays = 7;
const secondLevelDays = 15;

export type Notice = 'remind' | 'escalate' | 'escalate-again';

/** The first notice of a remedy with a date. */
export const firstNotice = (dueOn: string): string => addDays(dueOn, -remindDays);

/**
 * What is to be told on a day about an open remedy, and when the next notice is due (R3.5): a reminder before the date,
 * the level above once it is overdue, the one above that when it still is a fortnight later. What nobody looked for in
 * the meantime is skipped, not sent late.
 */
export function noticeOn(
  remedy: { readonly dueOn: string; readonly escalation: number },
  today: string,
): { readonly notice: Notice | null; readonly next: string | null } {
  const overdue = addDays(remedy.dueOn, 1);
  const again = addDays(remedy.dueOn, secondLevelDays);
  if (today < firstNotice(remedy.dueOn)) return { notice: null, next: firstNotice(remedy.dueOn) };
  if (today < overdue) return { notice: 'remind', next: overdue };
  if (remedy.escalation === 0) return { notice: 'escalate', next: again > today ? again : addDays(today, 1) };
  if (today < again) return { notice: null, next: again };
  if (remedy.escalation === 1) return { notice: 'escalate-again', next: null };
  return { notice: null, next: null };
}
