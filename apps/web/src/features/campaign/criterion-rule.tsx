import type { Band, Criterion, Unit } from '@lianchuang/domain/campaign/definition';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPoints } from '../../lib/format.ts';
import { thresholdWords } from './comparison-words.ts';
import type { Path } from './definition-at.ts';
import { useDraft } from './draft-context.ts';
import { FieldIssues } from './field-issues.tsx';
import { NumberField } from './number-field.tsx';

/** How a criterion gives points, in words; thresholds and points of its bands are entries while editing. */
export function CriterionRule(props: { criterion: Criterion; path: Path }) {
  const { t } = useTranslation();
  const { definition } = useDraft();
  const { criterion, path } = props;
  if (criterion.kind === 'judge') return <span>{t('campaign.rule.judge')}</span>;
  const operand =
    definition.measures.find((measure) => measure.id === criterion.measure) ??
    definition.indicators.find((indicator) => indicator.id === criterion.indicator);
  const unit = operand?.unit ?? 'count';
  return (
    <>
      <span className="lc-muted">{operand?.title}</span>
      {criterion.kind === 'yes-no' ? <div>{t('campaign.rule.yes-no')}</div> : null}
      {criterion.kind === 'linear' ? (
        <LinearRule from={criterion.from} to={criterion.to} unit={unit} path={path} />
      ) : null}
      {criterion.kind === 'bands' ? (
        <Bands bands={criterion.bands} unit={unit} path={[...path, 'bands']} />
      ) : null}
    </>
  );
}

function LinearRule(props: { from: number; to: number; unit: Unit; path: Path }) {
  const { t } = useTranslation();
  const { editing } = useDraft();
  if (!editing) {
    const params = { from: formatNumber(props.from, props.unit), to: formatNumber(props.to, props.unit) };
    return <div>{t('campaign.rule.linear', params)}</div>;
  }
  return (
    <div>
      <NumberField path={[...props.path, 'from']} unit={props.unit} label={t('campaign.rule.from')} /> →{' '}
      <NumberField path={[...props.path, 'to']} unit={props.unit} label={t('campaign.rule.to')} />
    </div>
  );
}

const comparisons = [
  ['atLeast', '≥'],
  ['moreThan', '>'],
  ['atMost', '≤'],
] as const;

function Bands(props: { bands: readonly Band[]; unit: Unit; path: Path }) {
  const { t } = useTranslation();
  const { editing, set } = useDraft();
  const { bands, path, unit } = props;
  const last = bands.at(-1);
  return (
    <ul className="lc-bands">
      {bands.map((band, at) => {
        const comparison = comparisons.find(([name]) => band[name] !== undefined);
        const label = t('campaign.band', { number: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no ids, their order is what they are
          <li key={at}>
            {editing && comparison ? (
              <>
                {comparison[1]} <NumberField path={[...path, at, comparison[0]]} unit={unit} label={label} />
                <NumberField
                  path={[...path, at, 'points']}
                  label={`${label} ${t('campaign.points')}`}
                  min={0}
                />
                {t('common.points')}
                {bands.length > 1 ? (
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('campaign.remove', { title: label })}
                    onClick={() => set(path, bands.toSpliced(at, 1))}
                  >
                    ✕
                  </Button>
                ) : null}
              </>
            ) : (
              <span className="lc-figure">
                {t('campaign.band-gives', {
                  threshold: thresholdWords(band, unit),
                  points: formatPoints(band.points),
                })}
              </span>
            )}
            <FieldIssues path={[...path, at]} />
          </li>
        );
      })}
      {editing && last ? (
        <li>
          <Button size="small" type="dashed" onClick={() => set(path, [...bands, { ...last }])}>
            {t('campaign.add-band')}
          </Button>
        </li>
      ) : null}
      <FieldIssues path={path} />
    </ul>
  );
}
