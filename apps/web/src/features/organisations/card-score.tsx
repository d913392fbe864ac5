import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod, formatPoints, formatShare } from '../../lib/format.ts';
import { Chart } from '../../ui/chart.tsx';
import { ExplainNumber } from '../../ui/explain-number.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { totalOf, weakestGood } from './card-figures.ts';
import type { Card } from './organisation-card.tsx';
import { radarOption, trendOption } from './score-options.ts';

/** The five goods as a radar and the total over the periods, self and reviewed side by side. */
export function CardScore(props: { card: Card; target: string | undefined }) {
  const { t } = useTranslation();
  const { card, target } = props;
  const words = useMemo(() => ({ self: t('common.basis.self'), reviewed: t('common.basis.reviewed') }), [t]);
  const radar = useMemo(() => radarOption(card.goods, words), [card.goods, words]);
  const trend = useMemo(() => trendOption(card.trend, words), [card.trend, words]);
  const weakest = weakestGood(card.goods);
  const now = card.trend.find((point) => point.periodId === card.period);
  const [self, reviewed] = [totalOf(card.goods, 'self'), totalOf(card.goods, 'reviewed')];
  const total = (value: number | null) =>
    target && value !== null ? (
      <ExplainNumber
        place={{ target, organisation: card.organisation.id, period: card.period ?? undefined }}
        what={card.organisation.name}
      >
        {formatPoints(value)}
      </ExplainNumber>
    ) : (
      formatPoints(value)
    );
  const first = card.trend.find((point) => (point.reviewed ?? point.self) !== null);
  const last = card.trend.findLast((point) => (point.reviewed ?? point.self) !== null);
  return (
    <section className="lc-card lc-organisation-score">
      <p className="lc-organisation-total">
        <span>
          {words.self} <strong>{total(self)}</strong>
        </span>
        <span>
          {words.reviewed} <strong>{total(reviewed)}</strong>
        </span>
        {now?.passed === null || now === undefined ? null : (
          <ToneTag tone={now.passed ? 'met' : 'missed'} sign={now.passed ? '✓' : '✕'}>
            {t(now.passed ? 'organisations.passed' : 'organisations.not-passed')}
          </ToneTag>
        )}
        <span className="lc-muted">
          {card.standard?.title} · {formatPeriod(card.period)}
        </span>
      </p>
      {card.vetoes.length > 0 ? (
        <p className="lc-organisation-veto">
          {t('organisations.vetoes', { list: card.vetoes.join(t('explain.and')) })}
        </p>
      ) : null}
      <div className="lc-organisation-charts">
        <Chart
          title={
            weakest
              ? t('organisations.radar.finding', {
                  good: weakest.good.title,
                  share: formatShare(weakest.share),
                })
              : t('organisations.radar.none')
          }
          option={radar}
          height={260}
          table={{
            columns: [t('organisations.good'), t('organisations.available'), words.self, words.reviewed],
            rows: card.goods.map((good) => [
              good.title,
              good.points,
              formatPoints(good.self),
              formatPoints(good.reviewed),
            ]),
          }}
        />
        <Chart
          title={
            first && last && first !== last
              ? t('organisations.trend.finding', {
                  from: formatPoints(first.reviewed ?? first.self),
                  to: formatPoints(last.reviewed ?? last.self),
                  count: card.trend.length,
                })
              : t('organisations.trend')
          }
          option={trend}
          height={260}
          table={{
            columns: [t('common.period'), words.self, words.reviewed],
            rows: card.trend.map((point) => [
              formatPeriod(point.periodId),
              formatPoints(point.self),
              formatPoints(point.reviewed),
            ]),
          }}
        />
      </div>
    </section>
  );
}
