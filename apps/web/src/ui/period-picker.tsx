import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../lib/format.ts';
import { periodsQuery } from '../lib/use-period.ts';

/** Chooses a period that was opened at some time; latest first. */
export function PeriodPicker(props: { value: string | undefined; onChange: (period: string) => void }) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(periodsQuery);
  const options = (data?.items ?? [])
    .filter((period) => period.state !== 'planned')
    .map((period) => ({
      value: period.id,
      label: `${formatPeriod(period.id)} · ${t(`common.period-state.${period.state}`)}`,
    }));
  return (
    <Select
      aria-label={t('common.period')}
      loading={isPending}
      style={{ minWidth: 200 }}
      placeholder={t('common.period.none')}
      value={props.value ?? null}
      options={options}
      onChange={(period) => period && props.onChange(period)}
    />
  );
}
