import type { getOrganisationCard } from '@lianchuang/domain/organisations/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { definitionQuery } from '../../lib/scoring-queries.ts';
import { standardTarget } from '../../lib/standard-target.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CardBelow } from './card-below.tsx';
import { CardCriteria } from './card-criteria.tsx';
import { CardLinks } from './card-links.tsx';
import { CardScore } from './card-score.tsx';

export type Card = z.output<typeof getOrganisationCard.response>;

/** Score radar, trend, returns, criteria, remedies and those below, for one period. */
export function OrganisationCard(props: { card: Card }) {
  const { t } = useTranslation();
  const { card } = props;
  const definition = useQuery(definitionQuery(card.period ?? undefined)).data?.definition;
  const target = definition && standardTarget(definition, card.organisation.kind);
  return (
    <>
      {card.standard ? (
        <CardScore card={card} target={target} />
      ) : (
        <EmptyState title={t('organisations.no-standard')} hint={t('organisations.no-standard-hint')} />
      )}
      <CardLinks card={card} />
      <CardBelow card={card} />
      {card.criteria.length > 0 ? <CardCriteria card={card} target={target} /> : null}
    </>
  );
}
