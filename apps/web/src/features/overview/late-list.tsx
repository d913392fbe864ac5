import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPeriod } from '../../lib/format.ts';
import { lateQuery } from '../../lib/scoring-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ReturnStateTag } from '../../ui/state-tag.tsx';
import './overview.css';

/** Committees shown before one asks for all. */
const first = 12;

/** Who has not handed in, by committee; each return one step away (R3.4, T21). */
export function LateList(props: { period: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { data, error, isPending } = useQuery(lateQuery(props.period));
  const committees = (data?.committees ?? [])
    .filter((committee) => committee.missing > 0)
    .toSorted((a, b) => b.late - a.late || b.missing - a.missing);
  const missing = committees.reduce((sum, committee) => sum + committee.missing, 0);
  const late = committees.reduce((sum, committee) => sum + committee.late, 0);
  const heading = !data
    ? t('overview.late')
    : missing === 0
      ? t('overview.late.none', { period: formatPeriod(props.period) })
      : t('overview.late.some', {
          period: formatPeriod(props.period),
          missing,
          late,
          due: formatDate(data.dueOn),
        });
  return (
    <section className="lc-overview-late lc-card" aria-label={t('overview.late')}>
      <h2>{heading}</h2>
      <ProblemAlert error={error} />
      {isPending ? <Skeleton active title={false} paragraph={{ rows: 8 }} /> : null}
      {committees.slice(0, all ? undefined : first).map((committee) => (
        <details key={committee.committee.id}>
          <summary>
            <span>{committee.committee.name}</span>
            <span className="lc-number">
              {committee.late > 0 ? (
                <span className="lc-overview-overdue">
                  {t('overview.late.overdue', { count: committee.late })}
                </span>
              ) : null}{' '}
              {t('overview.late.committee', { missing: committee.missing, owed: committee.owed })}
            </span>
          </summary>
          <ul>
            {committee.organisations.map((one) => (
              <li key={one.returnId}>
                <Link to="/returns/$id" params={{ id: one.returnId }}>
                  {one.organisation.name}
                </Link>
                <ReturnStateTag value={one.state} />
                <span className={one.daysLate > 0 ? 'lc-overview-overdue' : 'lc-muted'}>
                  {one.daysLate > 0
                    ? t('overview.late.days', { count: one.daysLate })
                    : t('overview.late.left', { count: -one.daysLate })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {!all && committees.length > first ? (
        <Button type="link" className="lc-no-print" onClick={() => setAll(true)}>
          {t('overview.late.more', { count: committees.length - first })}
        </Button>
      ) : null}
    </section>
  );
}
