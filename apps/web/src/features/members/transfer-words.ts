import type { Transfer } from '@lianchuang/domain/members/contract';
import type { TFunction } from 'i18next';

/** A letter's state in words; `lapsed`: still under way after the last day it was good for. */
export function transferWords(
  transfer: Pick<Transfer, 'state' | 'validUntil'>,
  today: string,
  t: TFunction,
): string {
  const lapsed = transfer.state === 'issued' && transfer.validUntil < today;
  return t(`members.transfer.state.${lapsed ? 'lapsed' : transfer.state}`);
}
