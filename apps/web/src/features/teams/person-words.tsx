import type { TeamPerson } from '@lianchuang/domain/teams/contract';
import { useTranslation } from 'react-i18next';

/** Somebody of a team in two lines: name; sex, age, education, origins, and whether a member of the register. */
export function PersonWords(props: { person: TeamPerson }) {
  const { t } = useTranslation();
  const { person } = props;
  return (
    <span className="lc-team-person">
      <strong>{person.name}</strong>
      <span>
        {[
          t(`teams.sex.${person.sex}`),
          t('teams.age', { age: person.age }),
          t(`teams.education.${person.education}`),
          ...person.origins.map((origin) => t(`teams.origin.${origin}`)),
          ...(person.memberId === null ? [t('teams.no-member')] : []),
        ].join(' · ')}
      </span>
    </span>
  );
}
