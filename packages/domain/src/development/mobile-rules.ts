/** Who is a mobile member, and who is out of touch (R1.6, domain-rules "Members"). */
import { addMonths } from './add-months.ts';

/** Months. */
export const mobileRule = { awayMoreThan: 6, touchWithin: 6 } as const;

/** Away for more than six months on a day, and not back. */
export function isMobile(leftOn: string, returnedOn: string | null, asOf: string): boolean {
  return addMonths(leftOn, mobileRule.awayMoreThan) < asOf && (returnedOn === null || returnedOn > asOf);
}

/** The last day on which a member who was last spoken to (or left) on a day is still in touch. */
export function inTouchUntil(leftOn: string, lastContactOn: string | null): string {
  return addMonths(
    lastContactOn !== null && lastContactOn > leftOn ? lastContactOn : leftOn,
    mobileRule.touchWithin,
  );
}

/** More than six months without contact on a day. */
export function isOutOfTouch(leftOn: string, lastContactOn: string | null, asOf: string): boolean {
  return inTouchUntil(leftOn, lastContactOn) < asOf;
}
