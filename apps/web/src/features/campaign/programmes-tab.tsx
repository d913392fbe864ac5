import { useTranslation } from 'react-i18next';
import { formatShare } from '../../lib/format.ts';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { useDraft } from './draft-context.ts';
import { Quote } from './quote.tsx';

/** The three years, the periods, the programmes and who is responsible, each with its sentence (R3.1, R3.7). */
export function ProgrammesTab() {
  const { t } = useTranslation();
  const { definition } = useDraft();
  const kinds = (list: readonly string[]) => list.map((kind) => t(`common.kind.${kind}`)).join('、');
  const programme = (id: string | undefined) => definition.programmes.find((p) => p.id === id)?.title;
  return (
    <>
      <h2>{t('campaign.years')}</h2>
      <ul>
        {definition.years.map((year) => (
          <li key={year.year}>
            {t('campaign.year', { year: year.year })}({definition.firstYear + year.year - 1}) {year.title}{' '}
            <Quote text={year.quote} />
          </li>
        ))}
      </ul>
      <h2>{t('campaign.periods')}</h2>
      <ul>
        {definition.periods.map((rule) => (
          <li key={rule.kind}>
            {rule.title}:{t('campaign.due-days', { days: rule.dueDays })}
            <AssumedTag value={rule.assumed} /> <Quote text={rule.quote} />
          </li>
        ))}
      </ul>
      {definition.appraisal ? (
        <>
          <h2>{t('campaign.appraisal')}</h2>
          <p>
            {t('campaign.appraisal-rule', {
              share: formatShare(definition.appraisal.poorUnder),
              days: definition.appraisal.remedyDays,
            })}
            <AssumedTag value={definition.appraisal.assumed} />
          </p>
        </>
      ) : null}
      <h2>{t('campaign.programmes')}</h2>
      <div className="lc-definition-scroll">
        <table className="lc-definition">
          <thead>
            <tr>
              <th scope="col">{t('campaign.programme')}</th>
              <th scope="col">{t('campaign.goals')}</th>
              <th scope="col">{t('campaign.participants')}</th>
              <th scope="col">{t('common.quote')}</th>
            </tr>
          </thead>
          <tbody>
            {definition.programmes.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.title}
                  <AssumedTag value={row.assumed} />
                  {row.parent ? <div className="lc-muted">{programme(row.parent)}</div> : null}
                </th>
                <td>{row.goals.join(';')}</td>
                <td>{kinds(row.participants)}</td>
                <td>
                  <Quote text={row.quote} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{t('campaign.responsibilities')}</h2>
      <div className="lc-definition-scroll">
        <table className="lc-definition">
          <thead>
            <tr>
              <th scope="col">{t('campaign.responsibility')}</th>
              <th scope="col">{t('campaign.role')}</th>
              <th scope="col">{t('campaign.of')}</th>
              <th scope="col">{t('campaign.tab.targets')}</th>
              <th scope="col">{t('common.quote')}</th>
            </tr>
          </thead>
          <tbody>
            {definition.responsibilities.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.title}
                  <AssumedTag value={row.assumed} />
                </th>
                <td>{t(`campaign.role.${row.role}`)}</td>
                <td>{kinds(row.of)}</td>
                <td>{row.targets.join('、')}</td>
                <td>
                  <Quote text={row.quote} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
