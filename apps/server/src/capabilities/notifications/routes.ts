import * as contract from '@lianchuang/domain/notifications/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { listNotifications } from './list-notifications.ts';
import { readNotifications } from './read-notifications.ts';

export const notificationRoutes: RouteEntry[] = [
  read(contract.listNotifications, 'session.own', listNotifications),
  write(contract.readNotifications, 'session.own', readNotifications),
];
