import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Amounts, noAmounts } from '../../lib/amounts.ts';
import { answerKind } from '../../lib/answer-kind.ts';
import { formatMoney } from '../../lib/format.ts';
import { FigureInput } from './figure-input.tsx';
import { PairField } from './pair-field.tsx';
import type { ParsedFigure } from './parse-figure.ts';

export interface AnswerFieldProps {
  question: Question;
  measure: MeasureDefinition | undefined;
  amounts: Amounts;
  labelledBy: string;
  disabled: boolean;
  invalid: boolean;
  onChange: (amounts: Amounts) => void;
  /** The text in the field is no figure (true), or is one again. */
  onUnreadable: (unreadable: boolean) => void;
  onPasteLines: (text: string) => void;
}

/** What one types or chooses for one question: yes or no, two numbers, a figure, money, a grade, words. */
export function AnswerField(props: AnswerFieldProps) {
  const { t } = useTranslation();
  const { question, measure, amounts, labelledBy, disabled } = props;
  const kind = answerKind(question, measure);
  const take = (parsed: ParsedFigure) => {
    props.onUnreadable(parsed.is === 'unreadable');
    if (parsed.is === 'empty') props.onChange(noAmounts);
    if (parsed.is === 'not-applicable') props.onChange({ ...noAmounts, notApplicable: true });
    if (parsed.is === 'value') props.onChange({ ...noAmounts, value: parsed.value });
  };
  switch (kind) {
    case 'yes-no':
    case 'grade': {
      const options =
        kind === 'yes-no'
          ? [1, 0].map((value) => ({ value, label: t(value ? 'common.yes' : 'common.no') }))
          : [3, 2, 1, 0].map((value) => ({ value, label: t(`common.grade.${value}`) }));
      return (
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          aria-labelledby={labelledBy}
          disabled={disabled}
          options={options}
          value={amounts.notApplicable ? null : amounts.value}
          onChange={(event) => props.onChange({ ...noAmounts, value: event.target.value as number })}
        />
      );
    }
    case 'text':
      return (
        <Input.TextArea
          aria-labelledby={labelledBy}
          autoSize={{ minRows: 5, maxRows: 20 }}
          maxLength={4000}
          showCount
          disabled={disabled}
          value={amounts.text ?? ''}
          onChange={(event) => props.onChange({ ...noAmounts, text: event.target.value || null })}
        />
      );
    case 'two-numbers':
      return <PairField {...props} />;
    default:
      return (
        <span className="lc-figure-field">
          <FigureInput
            value={amounts.value}
            kind={kind}
            labelledBy={labelledBy}
            suffix={measure ? t(`common.unit.${measure.unit}`) : undefined}
            disabled={disabled}
            invalid={props.invalid}
            onParsed={take}
            onPasteLines={props.onPasteLines}
          />
          {kind === 'money' && amounts.value !== null && Math.abs(amounts.value) >= 10_000 ? (
            <span className="lc-muted">= {formatMoney(amounts.value)}</span>
          ) : null}
        </span>
      );
  }
}
