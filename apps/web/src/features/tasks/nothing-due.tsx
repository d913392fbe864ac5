import type { listTasks } from '@lianchuang/domain/tasks/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDate, formatPeriod, formatPoints } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';

type Answer = z.output<(typeof listTasks)['response']>;

/** Nothing to do: says so, with the next date and last period's result. */
export function NothingDue(props: Pick<Answer, 'next' | 'last'>) {
  const { t } = useTranslation();
  const { next, last } = props;
  const reads = useMay('scores.read');
  const runs = useMay('periods.run');
  const manages = useMay('users.change');
  return (
    <EmptyState
      title={t('tasks.nothing')}
      hint={
        <>
          {next
            ? t('tasks.next', { period: formatPeriod(next.periodId), date: formatDate(next.dueOn) })
            : t('tasks.no-next')}
          {last?.total !== undefined && last.total !== null ? (
            <>
              <br />
              {t(
                last.passed === null ? 'tasks.last' : last.passed ? 'tasks.last-passed' : 'tasks.last-failed',
                {
                  period: formatPeriod(last.periodId),
                  total: formatPoints(last.total),
                },
              )}{' '}
              {last.returnId ? (
                <Link to="/returns/$id" params={{ id: last.returnId }}>
                  {t('tasks.last-return')}
                </Link>
              ) : null}
            </>
          ) : null}
        </>
      }
      action={
        // All periods are planned from the start: opening the next one is what an officer comes to do.
        runs ? (
          <LinkButton href="/periods" primary>
            {t('tasks.to-periods')}
          </LinkButton>
        ) : reads ? (
          <LinkButton href="/overview">{t('tasks.to-overview')}</LinkButton>
        ) : manages ? (
          <LinkButton href="/users">{t('tasks.to-users')}</LinkButton>
        ) : null
      }
    />
  );
}
