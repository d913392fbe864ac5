import type { listNotifications as contract } from '@lianchuang/domain/notifications/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';

interface Row {
  id: string;
  kind: string;
  params: Record<string, string | number>;
  link: string;
  created_at: string;
  read_at: string | null;
}

/** One's own messages, newest first (the last 200), and how many are unread. */
export async function listNotifications(
  tx: ReadTx,
  actor: Actor,
): Promise<z.input<(typeof contract)['response']>> {
  const rows = await tx.many<Row & Record<string, unknown>>(
    `select id, kind, params, link, created_at, read_at from notification
     where county_id = $1 and user_id = $2 order by created_at desc, id limit 200`,
    [tx.countyId, actor.userId],
  );
  const unread = await tx.maybe<{ n: number }>(
    'select count(*) as n from notification where county_id = $1 and user_id = $2 and read_at is null',
    [tx.countyId, actor.userId],
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      params: row.params,
      link: row.link,
      at: row.created_at,
      read: row.read_at !== null,
    })),
    unread: unread?.n ?? 0,
  };
}
