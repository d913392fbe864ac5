/** Figures, dates and periods as people read them, in the language shown (ui: Language and figures). */
import type { Unit } from '@lianchuang/domain/campaign/definition';
import i18next from 'i18next';
import { currentLanguage } from './i18n.ts';

const none = '—';
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en-US', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** 0.85 -> `85.0%`; nothing known -> a dash. */
export function formatShare(share: number | null | undefined): string {
  return share === null || share === undefined ? none : percent.format(share);
}

/** Yuan below ten thousand as `8,200 元`, else as `1.2 万元`; English always in yuan. */
export function formatMoney(yuan: number | null | undefined): string {
  if (yuan === null || yuan === undefined) return none;
  if (currentLanguage() === 'en') return `${plain.format(yuan)} yuan`;
  if (Math.abs(yuan) < 10_000) return `${plain.format(yuan)} 元`;
  return `${plain.format(yuan / 10_000)} ${currentLanguage() === 'zh-Hant' ? '萬元' : '万元'}`;
}

/** A figure of the given unit without the unit's name: shares as percent, yes-no and grades as words. */
export function formatNumber(value: number | null | undefined, unit: Unit = 'count'): string {
  if (value === null || value === undefined) return none;
  switch (unit) {
    case 'share':
      return formatShare(value);
    case 'yuan':
      return formatMoney(value);
    case 'yes-no':
      return i18next.t(value >= 0.5 ? 'common.yes' : 'common.no');
    case 'grade':
      return Number.isInteger(value) ? i18next.t(`common.grade.${value}`) : oneDecimal.format(value);
    case 'hours':
    case 'years':
    case 'months':
      return oneDecimal.format(value);
    default:
      return plain.format(value);
  }
}

/** Points of a score: one decimal at most, a dash when there is none. */
export function formatPoints(points: number | null | undefined): string {
  return points === null || points === undefined ? none : oneDecimal.format(points);
}

/** `2008-09-30` stays as it is; null is a dash. */
export function formatDate(date: string | null | undefined): string {
  return date ? date.slice(0, 10) : none;
}

/** An instant in the reader's time zone: `2008-09-30 14:05`. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return none;
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `2008-Q3` -> `2008年三季度`, `2008-H1` -> `2008年上半年`, `2008-Y` -> `2008年全年`. */
export function formatPeriod(period: string | null | undefined): string {
  if (!period) return none;
  const [year, part] = period.split('-');
  return i18next.t(`common.period.${part}`, { year });
}

/** Size of a file: `320 KB`, `1.5 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${oneDecimal.format(bytes / 1024 / 1024)} MB`;
}
