import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { selectPeriod } from '../periods/public.ts';
import { selectLate } from '../returns/public.ts';
import { auditPeriod } from './take-period.ts';

/** Reminds everyone who has not handed in, or those named, in the product (R3.4). */
export async function remindLate(
  tx: WriteTx,
  actor: Pick<Actor, 'displayName' | 'userId'> & { role: string },
  { params, body }: { params: { id: string }; body: { organisationIds?: string[] | undefined } },
): Promise<{ organisations: number; notified: number }> {
  const period = await selectPeriod(tx, params.id);
  if (!period) throw notFound('period');
  const wanted = body.organisationIds ? new Set(body.organisationIds) : undefined;
  const late = (await selectLate(tx, params.id)).filter((r) => !wanted || wanted.has(r.organisation_id));
  const notified = await notify(
    tx,
    late.map((row) => ({
      organisations: [row.organisation_id],
      roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
      kind: 'return-reminder',
      params: { period: period.id, dueOn: row.due_on, days: daysBetween(row.due_on, tx.today) },
      link: `/returns/${row.return_id}`,
    })),
  );
  await auditPeriod(tx, actor, period.id, 'remind', { organisations: late.length, notified });
  return { organisations: late.length, notified };
}
