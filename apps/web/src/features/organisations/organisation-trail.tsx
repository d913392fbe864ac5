import type { getOrganisation } from '@lianchuang/domain/organisations/contract';
import { Link } from '@tanstack/react-router';
import { Breadcrumb } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

/** Where an organisation stands: the way from the county, its kind, code and since when. */
export function OrganisationTrail(props: { organisation: z.output<typeof getOrganisation.response> }) {
  const { t } = useTranslation();
  const { organisation } = props;
  const facts = [
    t(`common.kind.${organisation.kind}`),
    organisation.code ? t('organisations.code', { code: organisation.code }) : '',
    t('organisations.founded', { date: organisation.foundedOn }),
    organisation.dissolvedOn ? t('organisations.dissolved', { date: organisation.dissolvedOn }) : '',
  ].filter(Boolean);
  return (
    <div className="lc-organisation-trail">
      <nav aria-label={t('organisations.trail')}>
        <Breadcrumb
          items={[
            ...organisation.trail
              .filter((above) => above.id !== organisation.id)
              .map((above) => ({
                key: above.id,
                title: (
                  <Link
                    to="/organisations/$id"
                    params={{ id: above.id }}
                    search={(before: Record<string, string | undefined>) => before}
                  >
                    {above.name}
                  </Link>
                ),
              })),
            { key: organisation.id, title: organisation.name },
          ]}
        />
      </nav>
      <p className="lc-muted">
        {facts.join(' · ')}
        {organisation.dissolvedOn ? null : (
          <>
            {' · '}
            <Link to="/teams/$id" params={{ id: organisation.id }} search={{}}>
              {t('organisations.team')}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
