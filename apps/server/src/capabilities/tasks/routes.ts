import { listTasks as contract } from '@lianchuang/domain/tasks/contract';
import { type RouteEntry, read } from '../../platform/http/route-entry.ts';
import { listTasks } from './list-tasks.ts';

export const taskRoutes: RouteEntry[] = [read(contract, 'session.own', listTasks)];
