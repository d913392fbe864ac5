import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeriod } from '../../lib/use-period.ts';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ChangeButtons } from './change-buttons.tsx';
import { OrganisationCard } from './organisation-card.tsx';
import { OrganisationHistory } from './organisation-history.tsx';
import { OrganisationTrail } from './organisation-trail.tsx';
import { OrganisationsFrame } from './organisations-frame.tsx';
import { cardQuery, organisationQuery } from './organisations-query.ts';
import { useTreeView } from './use-tree-view.ts';

/** The card of one organisation beside the tree: scores, trend, returns, remedies, those below, history. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { asOf } = useTreeView();
  const { setPeriod } = usePeriod();
  const { period } = useSearch({ strict: false });
  const organisation = useQuery(organisationQuery(id, asOf));
  const card = useQuery(cardQuery(id, period));
  return (
    <OrganisationsFrame
      title={organisation.data?.name ?? t('organisations.title')}
      selected={id}
      extra={<PeriodPicker value={card.data?.period ?? undefined} onChange={setPeriod} />}
    >
      {(organisations) => (
        <>
          <ProblemAlert error={organisation.error} onRetry={() => void organisation.refetch()} />
          {organisation.data ? (
            <>
              <OrganisationTrail organisation={organisation.data} />
              <ChangeButtons organisation={organisation.data} organisations={organisations} />
            </>
          ) : null}
          <ProblemAlert error={card.error} onRetry={() => void card.refetch()} />
          {card.isPending ? <Skeleton active paragraph={{ rows: 14 }} /> : null}
          {card.data ? <OrganisationCard card={card.data} /> : null}
          {organisation.data ? <OrganisationHistory history={organisation.data.history} /> : null}
        </>
      )}
    </OrganisationsFrame>
  );
}
