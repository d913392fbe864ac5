import type { getOrganisation } from '@lianchuang/domain/organisations/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

/** Names and places an organisation had, latest first, with the reason of each change. */
export function OrganisationHistory(props: {
  history: z.output<typeof getOrganisation.response>['history'];
}) {
  const { t } = useTranslation();
  return (
    <section className="lc-card">
      <h2>{t('organisations.history')}</h2>
      <ol className="lc-organisation-history">
        {props.history
          .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
          .map((one) => (
            <li key={one.validFrom}>
              <span>
                {one.validTo
                  ? t('organisations.from-to', { from: one.validFrom, to: one.validTo })
                  : t('organisations.from-on', { from: one.validFrom })}
              </span>
              <strong>{one.name}</strong>
              {one.supervisor ? (
                <span>{t('organisations.supervised-by', { name: one.supervisor.name })}</span>
              ) : null}
              {one.reason ? <span className="lc-muted">{one.reason}</span> : null}
            </li>
          ))}
      </ol>
    </section>
  );
}
