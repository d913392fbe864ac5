import { transitionFrom } from '@lianchuang/domain/returns/states';
import type { Actor } from '../../platform/http/actor.ts';
import type { ReturnRow } from './store.ts';

/** The return's own people, and whoever stands above them where a village has no line (the scope decides who). */
export const mayFill = (actor: Actor, row: ReturnRow): boolean =>
  actor.rights.includes('returns.fill') && (row.state === 'open' || row.state === 'sent-back');

/** The reviewing organisation; the county may step in for any. Nobody but the county reviews what is their own. */
export const mayReview = (actor: Actor, row: ReturnRow): boolean =>
  actor.rights.includes('returns.review') &&
  (actor.role === 'county-officer' ||
    (actor.organisationId === row.reviewer_id && actor.organisationId !== row.organisation_id));

/** Only the organisation that handed in takes back, and only before the review has answered. */
export const mayWithdraw = (actor: Actor, row: ReturnRow): boolean =>
  actor.rights.includes('returns.fill') && actor.organisationId === row.organisation_id;

/** What the actor could do with the return now; the buttons on screen. */
export function mayDo(
  actor: Actor,
  row: ReturnRow,
): ('fill' | 'submit' | 'withdraw' | 'send-back' | 'approve' | 'reopen')[] {
  const can: ('fill' | 'submit' | 'withdraw' | 'send-back' | 'approve' | 'reopen')[] = [];
  if (mayFill(actor, row)) can.push('fill', 'submit');
  if (transitionFrom(row.state, 'withdraw') && mayWithdraw(actor, row)) can.push('withdraw');
  for (const action of ['send-back', 'approve', 'reopen'] as const) {
    if (transitionFrom(row.state, action) && mayReview(actor, row)) can.push(action);
  }
  return can;
}
