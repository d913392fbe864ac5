import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Button, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../../lib/format.ts';
import { useExplain } from '../../lib/use-explain.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { explainQuery } from './explain-query.ts';
import { IndicatorWords } from './indicator-words.tsx';
import { MeasureRecords } from './measure-records.tsx';
import { OrganisationParts } from './organisation-parts.tsx';
import { placeOfStep } from './place-of-step.ts';
import { SourceSentence } from './source-sentence.tsx';
import { TargetHead } from './target-head.tsx';
import './explain.css';

/**
 * The way down from a number: sentence, target, indicator, committees, villages, criteria, measure, records.
 * Each level is a step of the browser's history, so the back key goes one level up.
 */
export function ExplainDrawer() {
  const { t } = useTranslation();
  const { place, open, close } = useExplain();
  const { data, error, isPending, refetch } = useQuery({
    ...explainQuery(place ?? { target: '' }),
    enabled: place !== null,
  });
  if (!place) return null;
  const trail = data?.trail ?? [];
  return (
    <Drawer
      open
      size={680}
      onClose={close}
      rootClassName="lc-explain-drawer"
      title={t(data ? 'explain.title-basis' : 'explain.title', {
        period: formatPeriod(data?.period ?? place.period),
        basis: data ? t(`common.basis.${data.basis}`) : '',
      })}
    >
      {trail.length > 0 ? (
        <nav aria-label={t('explain.trail')}>
          <Breadcrumb
            items={trail.map((step, index) => ({
              key: `${step.level}-${step.id}`,
              title:
                index === trail.length - 1 ? (
                  <span aria-current="location">{step.label}</span>
                ) : (
                  <Button
                    type="link"
                    size="small"
                    className="lc-explain-step"
                    onClick={() => open(placeOfStep(place, trail, index))}
                  >
                    {step.label}
                  </Button>
                ),
            }))}
          />
        </nav>
      ) : null}
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 14 }} /> : null}
      {data ? (
        <>
          <SourceSentence {...data.sentence} />
          <TargetHead target={data.target} period={data.period} />
          <IndicatorWords indicator={data.indicator} responsible={data.target.responsible} />
          <OrganisationParts explanation={data} place={place} />
          <CriteriaTable explanation={data} place={place} />
          <MeasureRecords explanation={data} />
        </>
      ) : null}
    </Drawer>
  );
}
