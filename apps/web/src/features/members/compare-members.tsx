import type { Member } from '@lianchuang/domain/members/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ethnicWords, markWords, stateWords } from './member-words.ts';

/** Cards side by side; what differs is marked. */
export function CompareMembers(props: { members: readonly Member[] }) {
  const { t } = useTranslation();
  const { members } = props;
  const rows: [title: string, value: (member: Member) => string][] = [
    [t('members.organisation'), (m) => m.organisation.name],
    [t('members.since'), (m) => m.sinceOn],
    [t('field.identity'), (m) => m.identityMasked],
    [t('field.phone'), (m) => m.phoneMasked ?? '—'],
    [t('field.sex'), (m) => t(`members.sex.${m.sex}`)],
    [t('field.bornOn'), (m) => m.bornOn],
    [t('field.ethnicGroup'), (m) => ethnicWords(m.ethnicGroup, t)],
    [t('field.education'), (m) => t(`members.education.${m.education}`)],
    [t('field.joinedOn'), (m) => m.joinedOn],
    [t('members.filter.state'), (m) => stateWords(m, t)],
    [t('field.occupation'), (m) => m.occupation || '—'],
    [t('members.marks'), (m) => markWords(m, t).join(t('members.and')) || '—'],
  ];
  return (
    <div className="lc-compare">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('members.name')}</th>
            {members.map((member) => (
              <th key={member.id} scope="col">
                <Link to="/members/$id" params={{ id: member.id }} search={{}}>
                  {member.name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, value]) => (
            <tr key={title} className={new Set(members.map(value)).size > 1 ? 'lc-differs' : undefined}>
              <th scope="row">{title}</th>
              {members.map((member) => (
                <td key={member.id}>{value(member)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
