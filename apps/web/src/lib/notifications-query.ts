import { listNotifications } from '@lianchuang/domain/notifications/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** Messages of the signed-in user, latest first; asked again each minute. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => api(listNotifications, { signal }),
  refetchInterval: 60_000,
});
