import type { Criterion, Unit } from '@lianchuang/domain/campaign/definition';
import type { TFunction } from 'i18next';
import { formatNumber, formatPoints } from './format.ts';

/** How a criterion gives its points, in one line: `≥95.0% 得5分;≥85.0% 得3分`. */
export function criterionWords(criterion: Criterion, unit: Unit, t: TFunction): string {
  const points = (n: number) => formatPoints(n);
  switch (criterion.kind) {
    case 'yes-no':
      return t('answer.rule.yes-no', { points: points(criterion.points) });
    case 'judge':
      return t('answer.rule.judge', { points: points(criterion.points) });
    case 'linear':
      return t('answer.rule.linear', {
        from: formatNumber(criterion.from, unit),
        to: formatNumber(criterion.to, unit),
        points: points(criterion.points),
      });
    case 'bands':
      return criterion.bands
        .map((band) => {
          const [sign, at] =
            band.atLeast !== undefined
              ? ['≥', band.atLeast]
              : band.moreThan !== undefined
                ? ['>', band.moreThan]
                : ['≤', band.atMost];
          return t('answer.rule.band', {
            at: `${sign}${formatNumber(at, unit)}`,
            points: points(band.points),
          });
        })
        .join(t('answer.rule.separator'));
  }
}
