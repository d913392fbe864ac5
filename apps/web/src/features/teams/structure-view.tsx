import type { TeamPerson } from '@lianchuang/domain/teams/contract';
import { teamStructure } from '@lianchuang/domain/teams/team-structure';
import { useTranslation } from 'react-i18next';

/** The structure of a team at a glance: ages, education, sex, origins, each with its count and a bar (R1.7). */
export function StructureView(props: { people: readonly TeamPerson[]; asOf: string }) {
  const { t } = useTranslation();
  const structure = teamStructure(props.people, props.asOf);
  const group = (
    title: string,
    rows: readonly { key: string; count: number }[],
    word: (key: string) => string,
  ) => (
    <>
      <h3>{title}</h3>
      <table className="lc-team-bars">
        <caption className="lc-visually-hidden">{title}</caption>
        <tbody>
          {rows.map(({ key, count }) => (
            <tr key={key}>
              <th scope="row">{word(key)}</th>
              <td className="lc-team-bar">
                <span style={{ width: `${(100 * count) / structure.total}%` }} />
              </td>
              <td className="lc-number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
  return (
    <aside className="lc-card lc-team-structure">
      <h2>{t('teams.structure', { total: structure.total, age: (structure.averageAge ?? 0).toFixed(1) })}</h2>
      {group(t('teams.by-age'), structure.byAge, (key) => t(`teams.band.${key}`))}
      {group(t('teams.by-education'), structure.byEducation, (key) => t(`teams.education.${key}`))}
      {group(t('teams.by-sex'), structure.bySex, (key) => t(`teams.sex.${key}`))}
      {group(t('teams.by-origin'), structure.byOrigin, (key) => t(`teams.origin.${key}`))}
    </aside>
  );
}
