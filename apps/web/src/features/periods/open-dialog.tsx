import { getDefinition } from '@lianchuang/domain/campaign/contract';
import { listOrganisations } from '@lianchuang/domain/organisations/contract';
import { openPeriod, type Period } from '@lianchuang/domain/periods/contract';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatNumber, formatPeriod } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { usePeriodChange } from './use-period-change.ts';

/** Opens a period: due date and the day of the roster, and in numbers who will owe a return. */
export function OpenDialog(props: { period: Period; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { period } = props;
  // Today, kept within the period: the middle one of the three days.
  const within = [today, period.startsOn, period.endsOn].sort()[1] ?? today;
  const [dueOn, setDueOn] = useState(period.dueOn);
  const [rosterOn, setRosterOn] = useState(within);
  const definition = useQuery({
    queryKey: ['definition', period.id],
    queryFn: ({ signal }) => api(getDefinition, { query: { period: period.id }, signal }),
  });
  const roster = useQuery({
    queryKey: ['organisations', 'as-of', rosterOn],
    queryFn: ({ signal }) => api(listOrganisations, { query: { asOf: rosterOn }, signal }),
    enabled: rosterOn !== '',
    placeholderData: (before) => before,
  });
  const open = usePeriodChange(
    () => api(openPeriod, { params: { id: period.id }, body: { version: period.version, dueOn, rosterOn } }),
    props.onClose,
  );
  const kinds = new Map<string, number>();
  const asked = new Set(
    (definition.data?.definition.forms ?? [])
      .filter((form) => form.questions.some((question) => question.periods.includes(period.kind)))
      .map((form) => form.for),
  );
  for (const organisation of roster.data?.items ?? []) {
    if (asked.has(organisation.kind)) kinds.set(organisation.kind, (kinds.get(organisation.kind) ?? 0) + 1);
  }
  const owed = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Modal
      open
      title={t('periods.open-title', { period: formatPeriod(period.id) })}
      okText={t('periods.action.open')}
      cancelText={t('common.cancel')}
      confirmLoading={open.isPending}
      okButtonProps={{ disabled: dueOn === '' || rosterOn === '' }}
      onOk={() => open.mutate()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={open.error ?? definition.error ?? roster.error} />
      <div className="lc-period-fields">
        <label htmlFor="period-due">{t('periods.due')}</label>
        <DateField id="period-due" value={dueOn} min={period.startsOn} onChange={setDueOn} />
        <label htmlFor="period-roster">{t('periods.roster')}</label>
        <DateField
          id="period-roster"
          value={rosterOn}
          min={period.startsOn}
          max={period.endsOn}
          onChange={setRosterOn}
        />
      </div>
      <p role="status">
        {definition.isPending || roster.isPending
          ? t('common.loading')
          : t('periods.open-numbers', { count: formatNumber(owed) })}
      </p>
      <ul>
        {[...kinds].map(([kind, count]) => (
          <li key={kind}>
            {t(`common.kind.${kind}`)} <strong>{count}</strong>
          </li>
        ))}
      </ul>
      <p className="lc-muted">{t('periods.open-hint')}</p>
    </Modal>
  );
}
