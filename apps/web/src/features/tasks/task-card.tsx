import type { taskSchema } from '@lianchuang/domain/tasks/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { dueWords } from '../../lib/due-words.ts';
import { formatDate, formatShare } from '../../lib/format.ts';
import { messageParams } from '../../lib/message-params.ts';
import { LinkButton } from '../../ui/link-button.tsx';

type Task = z.output<typeof taskSchema>;

/** One thing to do: what, where, by when, how far, and the button that leads there. */
export function TaskCard(props: { task: Task; first: boolean }) {
  const { t } = useTranslation();
  const { task } = props;
  const params = { ...messageParams(task.params), count: task.count };
  const started = task.kind === 'fill' && (task.progress ?? 0) > 0;
  const action = t(started ? 'task.action.fill-on' : `task.action.${task.kind}`);
  const over = task.daysLeft !== null && task.daysLeft < 0;
  return (
    <article className="lc-card lc-task">
      <h2>
        {t(`task.${task.kind}`, params)}
        {task.daysLeft === null || task.kind === 'late' ? null : (
          <span className={over ? 'lc-task-due lc-task-over' : 'lc-task-due'} title={formatDate(task.dueOn)}>
            {dueWords(task.daysLeft)}
          </span>
        )}
      </h2>
      <TaskDetail params={params} />
      {task.progress === null ? null : (
        <p className="lc-task-progress">
          <progress max={1} value={task.progress} aria-label={t('tasks.progress')} />{' '}
          {formatShare(task.progress)}
        </p>
      )}
      <div className="lc-task-action">
        <LinkButton href={task.link} primary={props.first}>
          {action}
        </LinkButton>
      </div>
    </article>
  );
}

const details = ['organisation', 'reason', 'overdue', 'oldest', 'ended', 'over'] as const;

function TaskDetail(props: { params: Record<string, string | number> }) {
  const { t } = useTranslation();
  const words = details
    .filter(
      (name) => props.params[name] !== undefined && props.params[name] !== '' && props.params[name] !== 0,
    )
    .map((name) => t(`task.detail.${name}`, props.params));
  return words.length > 0 ? <p>{words.join(' · ')}</p> : null;
}
