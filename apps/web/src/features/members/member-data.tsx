import { fullYears } from '@lianchuang/domain/members/full-years';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { MemberState } from './member-state.tsx';
import { ethnicWords, markWords } from './member-words.ts';
import type { MemberCard } from './members-query.ts';

/** What stands on a card; numbers are masked. */
export function MemberData(props: { card: MemberCard }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { card } = props;
  const years = fullYears(card.joinedOn, card.endedOn ?? today);
  const entries: [name: string, value: ReactNode][] = [
    [t('members.filter.state'), <MemberState key="state" member={card} />],
    [
      t('members.organisation'),
      card.organisation.kind ? (
        <Link key="organisation" to="/organisations/$id" params={{ id: card.organisation.id }} search={{}}>
          {card.organisation.name}
        </Link>
      ) : (
        card.organisation.name
      ),
    ],
    [t('members.since'), formatDate(card.sinceOn)],
    [t('field.identity'), card.identityMasked],
    [t('field.phone'), card.phoneMasked ?? '—'],
    [t('field.sex'), t(`members.sex.${card.sex}`)],
    [t('field.bornOn'), t('members.born', { date: card.bornOn, age: card.age })],
    [t('field.ethnicGroup'), ethnicWords(card.ethnicGroup, t)],
    [t('field.education'), t(`members.education.${card.education}`)],
    [t('field.joinedOn'), t('members.joined', { date: card.joinedOn, years })],
    [t('field.fullOn'), card.fullOn ?? t('members.probationary')],
    [t('field.occupation'), card.occupation || '—'],
    [t('field.specialSkills'), card.specialSkills || '—'],
    [t('members.marks'), markWords(card, t).join(t('members.and')) || '—'],
  ];
  if (card.endedOn) entries.splice(1, 0, [t('members.ended'), card.endedOn]);
  return (
    <section className="lc-card" aria-label={t('members.data')}>
      <dl className="lc-member-card">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
