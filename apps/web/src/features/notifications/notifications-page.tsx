import { type notificationSchema, readNotifications } from '@lianchuang/domain/notifications/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { formatInstant } from '../../lib/format.ts';
import { hasWords } from '../../lib/i18n.ts';
import { messageParams } from '../../lib/message-params.ts';
import { notificationsQuery } from '../../lib/notifications-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import './notifications.css';

type Notification = z.output<typeof notificationSchema>;

/** Every message to me, unread ones marked; opening one marks it read. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(notificationsQuery);
  const read = useMutation({
    mutationFn: (ids: string[] | undefined) => api(readNotifications, { body: ids ? { ids } : {} }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
  });
  const words = (message: Notification) => {
    const key = `notification.${message.kind}`;
    return t(hasWords(key) ? key : 'notification.other', messageParams(message.params));
  };
  return (
    <Page
      title={t('notifications.title')}
      extra={
        <Button disabled={!data?.unread} loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('notifications.read-all')}
        </Button>
      }
    >
      <ProblemAlert error={error ?? read.error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 6 }} title={false} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title={t('notifications.none')} hint={t('notifications.none-hint')} />
      ) : null}
      <ul className="lc-messages">
        {data?.items.map((message) => (
          <li key={message.id} className={message.read ? 'lc-card' : 'lc-card lc-unread'}>
            <Link to={message.link} onClick={() => !message.read && read.mutate([message.id])}>
              {message.read ? null : <span className="lc-visually-hidden">{t('notifications.unread')} </span>}
              {words(message)}
            </Link>
            <time dateTime={message.at}>{formatInstant(message.at)}</time>
          </li>
        ))}
      </ul>
    </Page>
  );
}
