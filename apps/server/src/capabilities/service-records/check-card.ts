import type { addServiceCard } from '@lianchuang/domain/service-records/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import { selectMembersById } from '../members/public.ts';

export type CardContent = Omit<z.output<(typeof addServiceCard)['body']>, 'id' | 'organisationId'>;

/** Throws `invalid-input`: days that cannot be, a result without a request, a member of another organisation. */
export async function checkCard(tx: ReadTx, organisationId: string, card: CardContent): Promise<void> {
  const errors: ProblemDetail[] = [];
  if (card.visitedOn > tx.today) errors.push({ field: 'visitedOn', code: 'visit-in-future' });
  if (card.promisedBy !== null && card.promisedBy < card.visitedOn)
    errors.push({ field: 'promisedBy', code: 'too-early', params: { date: card.visitedOn } });
  if (card.closedOn !== null) {
    if (card.closedOn < card.visitedOn)
      errors.push({ field: 'closedOn', code: 'too-early', params: { date: card.visitedOn } });
    if (card.closedOn > tx.today) errors.push({ field: 'closedOn', code: 'visit-in-future' });
    if (card.request === '') errors.push({ field: 'request', code: 'request-missing' });
    if (card.result === '') errors.push({ field: 'result', code: 'result-missing' });
  }
  if (card.memberId !== null) {
    const [member] = await selectMembersById(tx, [card.memberId]);
    if (member?.organisation_id !== organisationId)
      errors.push({ field: 'memberId', code: 'unknown-member' });
  }
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
}

export const cardValues = (card: CardContent): unknown[] => [
  card.memberId,
  card.household,
  card.visitedOn,
  card.request,
  card.promise,
  card.promisedBy,
  card.result,
  card.closedOn,
];
