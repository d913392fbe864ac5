import i18next from 'i18next';

/** `还有 6 天`, `今天截止`, `已超期 4 天`; empty when no date is set. */
export function dueWords(daysLeft: number | null): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return i18next.t('common.due.today');
  return daysLeft > 0
    ? i18next.t('common.due.left', { days: daysLeft })
    : i18next.t('common.due.over', { days: -daysLeft });
}
