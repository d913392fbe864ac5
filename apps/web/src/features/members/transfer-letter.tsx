import type { Transfer } from '@lianchuang/domain/members/contract';
import { useTranslation } from 'react-i18next';
import { ethnicWords } from './member-words.ts';
import type { MemberCard } from './members-query.ts';

/** Characters of names up to which a letter at its usual size fits a sheet. */
const usualRoom = 160;

/**
 * 中国共产党党员组织关系介绍信 in its usual form, letter above and receipt below. The identity number, the fees and the
 * seal are left to be written by hand: the number in full is shown one at a time and with a reason only.
 */
export function TransferLetter(props: { transfer: Transfer; card: MemberCard | undefined }) {
  const { t } = useTranslation();
  const { transfer, card } = props;
  const to = transfer.to?.name ?? transfer.toOutside ?? '';
  const day = (date: string) => {
    const [year, month, date_] = date.split('-').map(Number);
    return t('members.paper.day', { year, month, day: date_ });
  };
  const person = card
    ? t('members.paper.person', {
        sex: t(`members.sex.${card.sex}`),
        age: card.age,
        ethnic: ethnicWords(card.ethnicGroup, t),
      })
    : t('members.paper.person-blank');
  const kind = card
    ? t(card.fullOn === null ? 'members.probationary' : 'members.full')
    : t('members.paper.kind-blank');
  // Each name stands in the letter as often as this; with long ones it is set smaller, to stay on one sheet.
  const room = 3 * (to.length + transfer.from.name.length) + 2 * transfer.memberName.length;
  return (
    <article className={room > usualRoom ? 'lc-letter lc-letter-long' : 'lc-letter'}>
      <h3>{t('members.paper.title')}</h3>
      <p className="lc-letter-number">{transfer.number}</p>
      <p className="lc-letter-to">{t('members.paper.to', { to })}</p>
      <p className="lc-letter-text">
        {t('members.paper.text', { name: transfer.memberName, person, kind, from: transfer.from.name, to })}
      </p>
      <p className="lc-letter-text">{t('members.paper.fees')}</p>
      <p className="lc-letter-text">{t('members.paper.valid', { until: day(transfer.validUntil) })}</p>
      <div className="lc-letter-seal">
        <p>{transfer.from.name}</p>
        <p>{t('members.paper.seal')}</p>
        <p>{day(transfer.issuedOn)}</p>
      </div>
      <hr />
      <h3>{t('members.paper.receipt')}</h3>
      <p className="lc-letter-number">{transfer.number}</p>
      <p className="lc-letter-to">{t('members.paper.to', { to: transfer.from.name })}</p>
      <p className="lc-letter-text">{t('members.paper.receipt-text', { name: transfer.memberName })}</p>
      <div className="lc-letter-seal">
        <p>{to}</p>
        <p>{t('members.paper.seal')}</p>
        <p>
          {transfer.state === 'received' && transfer.endedOn
            ? day(transfer.endedOn)
            : t('members.paper.day-blank')}
        </p>
      </div>
    </article>
  );
}
