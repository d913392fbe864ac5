import { listTasks } from '@lianchuang/domain/tasks/contract';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { NothingDue } from './nothing-due.tsx';
import { TaskCard } from './task-card.tsx';
import './tasks.css';

/** The first page: what I have to do now, most pressing first. */
export function TasksPage() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => api(listTasks, { signal }),
    // Whoever comes back from doing one of them no longer sees it.
    staleTime: 0,
    refetchInterval: 60_000,
  });
  return (
    <Page title={t('tasks.title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 6 }} title={false} /> : null}
      {data && data.items.length > 0 ? (
        <ul className="lc-tasks">
          {data.items.map((task, index) => (
            <li key={`${task.kind} ${task.link}`}>
              <TaskCard task={task} first={index === 0} />
            </li>
          ))}
        </ul>
      ) : null}
      {data && data.items.length === 0 ? <NothingDue next={data.next} last={data.last} /> : null}
    </Page>
  );
}
