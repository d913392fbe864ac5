import { educations } from '@lianchuang/domain/members/terms';
import type { TermFigures } from '@lianchuang/domain/selection/term-changes-contract';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '../../lib/format.ts';

/** Who was elected: age, education, combined posts, capable villagers, against the term before. */
export function TermFiguresTable(props: { now: TermFigures; before: TermFigures | null }) {
  const { t } = useTranslation();
  const { now, before } = props;
  const share = (part: number, whole: number) =>
    whole === 0 ? '—' : `${formatNumber(part)} (${formatShare(part / whole)})`;
  const known = educations.filter((e) =>
    [now, before].some((term) => term?.educations.some((x) => x.education === e)),
  );
  const lines: [string, (term: TermFigures) => string][] = [
    [t('selection.villages-elected'), (f) => formatNumber(f.villages)],
    [t('selection.people-elected'), (f) => formatNumber(f.elected)],
    [t('selection.average-age'), (f) => formatNumber(f.averageAge, 'years')],
    ...[0, 1, 2, 3].map((i): [string, (term: TermFigures) => string] => [
      t(`selection.ages.${i}`),
      (f) => share(f.ages[i] ?? 0, f.elected),
    ]),
    ...known.map((education): [string, (term: TermFigures) => string] => [
      t(`selection.education.${education}`),
      (f) => share(f.educations.find((x) => x.education === education)?.people ?? 0, f.elected),
    ]),
    [t('selection.capable'), (f) => share(f.capable, f.elected)],
    [t('selection.combined'), (f) => share(f.combined, f.both)],
  ];
  return (
    <section aria-labelledby="term-figures">
      <h2 id="term-figures">{t('selection.results')}</h2>
      <p className="lc-muted">{t('selection.results-hint')}</p>
      <table className="lc-table lc-selection-figures">
        <thead>
          <tr>
            <th scope="col">{t('selection.figure')}</th>
            <th scope="col" className="lc-number">
              {now.title}
            </th>
            {before ? (
              <th scope="col" className="lc-number">
                {before.title}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="lc-number">{value(now)}</td>
              {before ? <td className="lc-number">{value(before)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
