import { planTargetRoute } from '@lianchuang/domain/scoring/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod } from '../../lib/format.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PlanDesk } from './plan-desk.tsx';
import { usePlanOwners } from './use-plan-owners.ts';

/** The gap plan of a target: the fewest organisations to bring over the line, each the cheapest way (R3.5). */
export function PlanPage() {
  const { t } = useTranslation();
  const { target = '' } = useParams({ strict: false });
  const { setPeriod } = usePeriod();
  const { period } = useSearch({ strict: false });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['plan', target, period],
    queryFn: ({ signal }) => api(planTargetRoute, { params: { id: target }, query: { period }, signal }),
  });
  const owners = usePlanOwners(target);
  const ready = data !== undefined && owners !== undefined;
  return (
    <Page
      title={data ? t('plan.title', { id: data.target.id, title: data.target.title }) : t('plan.loading')}
      hint={
        <Link to="/targets/$id" params={{ id: target }} search={{ period: data?.period }}>
          {t('plan.back', { id: target })}
        </Link>
      }
      extra={<PeriodPicker value={data?.period} onChange={setPeriod} />}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending || (data && !owners) ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {data && data.needed === 0 ? (
        <EmptyState
          title={t(data.target.met ? 'plan.met' : 'plan.nothing')}
          hint={t(data.target.met ? 'plan.met-hint' : 'plan.nothing-hint', {
            period: formatPeriod(data.period),
          })}
        />
      ) : null}
      {ready && data.needed > 0 && data.organisations.length === 0 ? (
        <EmptyState title={t('plan.unreachable', { count: data.needed })} hint={t('plan.unreachable-hint')} />
      ) : null}
      {ready && data.needed > 0 && data.organisations.length > 0 ? (
        <PlanDesk key={`${data.target.id} ${data.period}`} plan={data} {...owners} />
      ) : null}
    </Page>
  );
}
