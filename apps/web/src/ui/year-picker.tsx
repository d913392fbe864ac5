import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/use-session.ts';

/** This year, the next and the four before. */
export function YearPicker(props: { value: number; onChange: (year: number) => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const now = Number(today.slice(0, 4));
  return (
    <Select
      aria-label={t('common.year')}
      style={{ minWidth: 110 }}
      value={props.value}
      onChange={props.onChange}
      options={[1, 0, -1, -2, -3, -4].map((by) => ({
        value: now + by,
        label: t('common.year-of', { year: now + by }),
      }))}
    />
  );
}
