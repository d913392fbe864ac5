import type { ReturnState } from '@lianchuang/domain/returns/states';
import type { forecastSchema } from '@lianchuang/domain/scoring/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import './state-tag.css';

export type Forecast = z.infer<typeof forecastSchema>;

type Tone = 'met' | 'on-track' | 'at-risk' | 'missed' | 'none' | 'action';

/** A state as sign, word and colour together, so that no reader depends on the colour. */
export function ToneTag(props: { tone: Tone; sign: string; children: string }) {
  return (
    <span className={`lc-tag lc-tag-${props.tone}`}>
      <span className="lc-tag-sign" aria-hidden="true">
        {props.sign}
      </span>
      {props.children}
    </span>
  );
}

const forecasts: Record<Forecast, [Tone, string]> = {
  met: ['met', '✓'],
  'on-track': ['on-track', '→'],
  'at-risk': ['at-risk', '!'],
  missed: ['missed', '✕'],
  'no-data': ['none', '○'],
};

/** A target's forecast: 已达标 / 进度正常 / 有风险 / 未达标 / 暂无数据. */
export function ForecastTag(props: { value: Forecast }) {
  const { t } = useTranslation();
  const [tone, sign] = forecasts[props.value];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`common.forecast.${props.value}`)}
    </ToneTag>
  );
}

const returnStates: Record<ReturnState, [Tone, string]> = {
  open: ['none', '○'],
  submitted: ['action', '▲'],
  'sent-back': ['at-risk', '↩'],
  approved: ['met', '✓'],
  locked: ['none', '■'],
};

/** A return's state; the word comes from `common.return-state.*`. */
export function ReturnStateTag(props: { value: string }) {
  const { t } = useTranslation();
  const [tone, sign] = returnStates[props.value as ReturnState] ?? ['none', '○'];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`common.return-state.${props.value}`)}
    </ToneTag>
  );
}

/** Marks what the source text does not give: 设定. */
export function AssumedTag(props: { value: boolean | undefined }) {
  const { t } = useTranslation();
  if (!props.value) return null;
  return (
    <span className="lc-assumed" title={t('common.assumed.hint')}>
      {t('common.assumed')}
    </span>
  );
}
