import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { noAmounts } from '../../lib/amounts.ts';
import { formatNumber, formatShare } from '../../lib/format.ts';
import type { AnswerFieldProps } from './answer-field.tsx';
import { FigureInput } from './figure-input.tsx';
import { type ParsedFigure, parseFigure } from './parse-figure.ts';

/** A share or ratio as the two numbers people count, with the quotient beside them. `12/14` in one field fills both. */
export function PairField(props: AnswerFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const { amounts, measure } = props;
  const put = (numerator: number | null, denominator: number | null) => {
    const value = numerator === null || !denominator ? null : numerator / denominator;
    props.onChange({ ...noAmounts, numerator, denominator, value });
  };
  const take = (side: 'numerator' | 'denominator') => (parsed: ParsedFigure) => {
    props.onUnreadable(parsed.is === 'unreadable');
    const other = side === 'numerator' ? amounts.denominator : amounts.numerator;
    const set = (value: number | null) => (side === 'numerator' ? put(value, other) : put(other, value));
    if (parsed.is === 'empty') set(null);
    if (parsed.is === 'not-applicable') props.onChange({ ...noAmounts, notApplicable: true });
    if (parsed.is === 'value') set(parsed.value);
  };
  const pasted = (text: string) => {
    const pair = parseFigure(text, 'two-numbers');
    if (pair.is === 'pair' && pair.denominator !== null) put(pair.numerator, pair.denominator);
    else props.onPasteLines(text);
  };
  const field = (side: 'numerator' | 'denominator') => (
    <span className="lc-pair-part">
      <span id={`${id}-${side}`}>{measure?.[side]}</span>
      <FigureInput
        value={amounts[side]}
        kind={side === 'numerator' ? 'two-numbers' : 'count'}
        labelledBy={`${props.labelledBy} ${id}-${side}`}
        disabled={props.disabled}
        invalid={props.invalid}
        onParsed={(parsed) => {
          if (parsed.is !== 'pair') return take(side)(parsed);
          if (parsed.denominator === null) return take(side)({ is: 'value', value: parsed.numerator });
          props.onUnreadable(false);
          return put(parsed.numerator, parsed.denominator);
        }}
        onPasteLines={pasted}
      />
    </span>
  );
  return (
    <span className="lc-pair">
      {field('numerator')}
      <span aria-hidden="true" className="lc-pair-sign">
        ÷
      </span>
      {field('denominator')}
      <output className="lc-pair-result" aria-label={t('returns.quotient')}>
        {amounts.denominator === 0
          ? t('returns.nothing-due')
          : `= ${measure?.unit === 'share' ? formatShare(amounts.value) : formatNumber(amounts.value)}`}
      </output>
    </span>
  );
}
