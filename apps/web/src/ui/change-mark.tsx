import type { MeasureDefinition } from '@lianchuang/domain/campaign/definition';
import { useTranslation } from 'react-i18next';
import type { AnswerChange } from '../lib/answer-change.ts';
import { formatNumber } from '../lib/format.ts';
import { ToneTag } from './state-tag.tsx';

/** What changed against an earlier answer, as sign, word and colour: `▲ 多 3`, `＋ 新填`; nothing where it is the same. */
export function ChangeMark(props: { change: AnswerChange; measure: MeasureDefinition | undefined }) {
  const { t } = useTranslation();
  const { kind, difference, turn } = props.change;
  if (kind === 'same') return null;
  const tone = turn === 'better' ? 'met' : turn === 'worse' ? 'missed' : 'action';
  if (kind !== 'changed' || !difference) {
    const sign = { new: '+', gone: '−', changed: '≠' }[kind];
    return (
      <ToneTag tone={tone} sign={sign}>
        {t(`answer.change.${kind}`)}
      </ToneTag>
    );
  }
  const unit = props.measure?.unit ?? 'count';
  const amount = Math.abs(difference);
  const plain = unit === 'yes-no' || unit === 'grade';
  const size =
    unit === 'share'
      ? t('answer.change.points', { amount: formatNumber(Math.round(amount * 1000) / 10) })
      : formatNumber(amount, unit);
  const words = plain
    ? t('answer.change.changed')
    : t(difference > 0 ? 'answer.change.up' : 'answer.change.down', { amount: size });
  return (
    <ToneTag tone={tone} sign={difference > 0 ? '▲' : '▼'}>
      {words}
    </ToneTag>
  );
}
