import type { ElectionKind } from '@lianchuang/domain/selection/rounds';
import { type ElectionRules, electionRuleDefaults } from '@lianchuang/domain/selection/rules';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { AssumedTag } from '../../ui/state-tag.tsx';

/** Which shares matter in which election. */
const shown: Readonly<Record<ElectionKind, readonly (keyof ElectionRules)[]>> = {
  branch: ['recommendationTurnout', 'quorum', 'margin', 'majority'],
  'village-committee': ['recommendationTurnout', 'quorum', 'margin', 'turnout', 'majority', 'secondBallot'],
};

/** The shares that decide, as fractions; folded away, since the usual ones mostly stay. */
export function RulesFields(props: {
  kind: ElectionKind;
  value: ElectionRules;
  onChange: (rules: ElectionRules) => void;
}) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  return (
    <details className="lc-selection-rules">
      <summary>{t('selection.rules')}</summary>
      <p className="lc-muted">{t('selection.rules-hint')}</p>
      {shown[props.kind].map((key) => {
        const set = (part: 'numerator' | 'denominator') => (number: number | null) =>
          onChange({ ...value, [key]: { ...value[key], [part]: number ?? value[key][part] } });
        const label = t(`selection.rule.${key}`);
        return (
          <div key={key} className="lc-selection-line">
            <span>
              {label} <AssumedTag value={electionRuleDefaults[key].assumed} />
            </span>
            <span className="lc-selection-fraction">
              <InputNumber
                aria-label={`${label} ${t('field.numerator')}`}
                min={0}
                max={1000}
                precision={0}
                value={value[key].numerator}
                onChange={set('numerator')}
              />
              /
              <InputNumber
                aria-label={`${label} ${t('field.denominator')}`}
                min={1}
                max={1000}
                precision={0}
                value={value[key].denominator}
                onChange={set('denominator')}
              />
            </span>
          </div>
        );
      })}
    </details>
  );
}
