import { fullYears } from '@lianchuang/domain/members/full-years';
import { foldIdentity, foldPhone, readIdentity } from '@lianchuang/domain/members/identity-number';
import type { ProblemDetail } from '../../platform/errors/problem-error.ts';

export interface CardToCheck {
  readonly identity: string;
  readonly phone?: string | null | undefined;
  readonly joinedOn: string;
  readonly fullOn: string | null;
  /** As written beside the number, where it is written at all. */
  readonly bornOn?: string | null;
  readonly sex?: 'male' | 'female' | null;
}

export interface CheckedCard {
  readonly identity: string;
  readonly phone: string | null;
  readonly bornOn: string;
  readonly sex: 'male' | 'female';
}

/** Youngest age at which one may join. */
const youngest = 18;

/**
 * Folds both numbers and checks that everything agrees with the identity number (R1.4). Errors name the field:
 * `identity-form`, `identity-birth`, `identity-check-digit`, `birth-disagrees`, `sex-disagrees`, `phone-form`,
 * `joined-too-young`, `day-in-future`, `full-before-joined`.
 */
export function checkCard(
  card: CardToCheck,
  today: string,
): { card: CheckedCard | null; errors: ProblemDetail[] } {
  const errors: ProblemDetail[] = [];
  const identity = foldIdentity(card.identity);
  const read = readIdentity(identity, today);
  const phone = card.phone ? foldPhone(card.phone) : null;
  if (!read.ok) errors.push({ field: 'identity', code: read.fault });
  if (card.phone && phone === null) errors.push({ field: 'phone', code: 'phone-form' });
  if (card.joinedOn > today) errors.push({ field: 'joinedOn', code: 'day-in-future' });
  if (card.fullOn !== null && card.fullOn > today) errors.push({ field: 'fullOn', code: 'day-in-future' });
  if (card.fullOn !== null && card.fullOn < card.joinedOn) {
    errors.push({ field: 'fullOn', code: 'full-before-joined', params: { date: card.joinedOn } });
  }
  if (read.ok) {
    if (card.bornOn && card.bornOn !== read.bornOn) {
      errors.push({ field: 'bornOn', code: 'birth-disagrees', params: { date: read.bornOn } });
    }
    if (card.sex && card.sex !== read.sex) errors.push({ field: 'sex', code: 'sex-disagrees' });
    if (fullYears(read.bornOn, card.joinedOn) < youngest) {
      errors.push({ field: 'joinedOn', code: 'joined-too-young', params: { years: youngest } });
    }
  }
  return {
    card: read.ok && errors.length === 0 ? { identity, phone, bornOn: read.bornOn, sex: read.sex } : null,
    errors,
  };
}
