import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { taskSchema } from '@lianchuang/domain/tasks/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';

export type Task = z.output<typeof taskSchema>;

/** One task where `count` wait, none where nothing does; `dueOn` is the earliest day. */
export function makeTask(
  tx: Pick<ReadTx, 'today'>,
  kind: Task['kind'],
  count: number,
  link: string,
  { dueOn = null, params = {} }: { dueOn?: string | null; params?: Task['params'] } = {},
): Task[] {
  if (count === 0) return [];
  const daysLeft = dueOn === null ? null : daysBetween(tx.today, dueOn);
  return [{ kind, params, count, dueOn, daysLeft, progress: null, link }];
}
