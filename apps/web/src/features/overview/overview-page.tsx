import type { Basis } from '@lianchuang/domain/http/shapes';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { targetsQuery } from '../../lib/scoring-queries.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { HeatMap } from './heat-map.tsx';
import { LateList } from './late-list.tsx';
import { TargetsSummary } from './targets-summary.tsx';
import { TargetsTable } from './targets-table.tsx';

/** The county at a glance: targets against their trajectory, who is late, where the points are lost (R3.4, T1-T21). */
export function OverviewPage() {
  const { t } = useTranslation();
  const { period: current, setPeriod } = usePeriod();
  // Without a choice the server shows the last official figures; who is late is asked of the running period.
  const { period } = useSearch({ strict: false });
  const [basis, setBasis] = useState<Basis>();
  const targets = useQuery(targetsQuery(period, basis));
  const shown = targets.data?.period ?? undefined;
  return (
    <Page
      title={t('overview.title')}
      extra={
        <>
          <Segmented<Basis>
            aria-label={t('overview.basis')}
            value={basis ?? targets.data?.basis ?? 'self'}
            onChange={setBasis}
            options={[
              { value: 'self', label: t('overview.basis.self') },
              { value: 'reviewed', label: t('overview.basis.reviewed') },
            ]}
          />
          <PeriodPicker value={shown} onChange={setPeriod} />
        </>
      }
    >
      <ProblemAlert error={targets.error} onRetry={() => void targets.refetch()} />
      {targets.isPending ? <Skeleton active title={false} paragraph={{ rows: 24 }} /> : null}
      {targets.data && !shown ? (
        <EmptyState title={t('overview.empty')} hint={t('overview.empty-hint')} />
      ) : null}
      {targets.data && shown ? (
        <>
          <TargetsSummary {...targets.data} />
          <TargetsTable
            groups={targets.data.groups}
            targets={targets.data.items}
            period={shown}
            basis={targets.data.basis}
          />
          <div className="lc-overview-two">
            <LateList period={current ?? shown} />
            <HeatMap period={shown} basis={targets.data.basis} />
          </div>
        </>
      ) : null}
    </Page>
  );
}
