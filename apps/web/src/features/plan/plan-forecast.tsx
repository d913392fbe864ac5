import { whatIf } from '@lianchuang/domain/scoring/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatNumber } from '../../lib/format.ts';
import { requiredWords } from '../../lib/target-words.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ForecastTag } from '../../ui/state-tag.tsx';
import { TrajectoryBar } from '../../ui/trajectory-bar.tsx';
import type { Plan } from './plan-desk.tsx';

/** What the target becomes when the ticked proposals are carried out; moves while one ticks. */
export function PlanForecast(props: { plan: Plan; chosen: readonly string[] }) {
  const { t } = useTranslation();
  const { target, period } = props.plan;
  const organisationIds = useDeferredValue(props.chosen);
  const { data, error, isFetching } = useQuery({
    queryKey: ['what-if', target.id, period, organisationIds],
    queryFn: ({ signal }) =>
      api(whatIf, {
        params: { id: target.id },
        body: { period, organisationIds: [...organisationIds] },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const after = data?.after ?? target.actual;
  const shown = { ...target, actual: after, forecast: data?.forecast ?? target.forecast };
  return (
    <section className="lc-plan-forecast" aria-label={t('plan.forecast')} aria-busy={isFetching}>
      <ProblemAlert error={error} />
      <div className="lc-plan-figures" role="status">
        <span>{t('plan.now', { value: formatNumber(data?.before ?? target.actual, target.unit) })}</span>
        <span aria-hidden="true">→</span>
        <strong>{t('plan.after', { value: formatNumber(after, target.unit) })}</strong>
        <span className="lc-muted">{t('plan.required', { value: requiredWords(target, t) })}</span>
        <ForecastTag value={shown.forecast} />
      </div>
      <TrajectoryBar target={shown} />
    </section>
  );
}
