import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { issueRemedies, settleRemedies } from '../accountability/public.ts';
import { planFor } from '../scoring/public.ts';
import { systemActor } from '../setup/public.ts';

/** Remedies issued. */
const count = 24;

/**
 * What the half-year's gap plan of T2 led to: remedies for the villages nearest the line, some closed, some reported
 * done, some overdue, with one on each of `first` so that whoever tries the product has one (R3.5).
 */
export async function addRemedies(
  tx: WriteTx,
  periodId: string,
  today: string,
  first: readonly string[],
  person: () => string,
): Promise<void> {
  const scope = systemScope(tx.countyId);
  const plan = await planFor(tx, scope, 'T2', { period: periodId, basis: 'reviewed' });
  const mine = new Set(first);
  const chosen = [
    ...plan.organisations.filter((o) => mine.has(o.id)),
    ...plan.organisations.filter((o) => !mine.has(o.id)),
  ].slice(0, count);
  const items = chosen.map((organisation, i) => ({
    id: tx.uuid(),
    organisationId: organisation.id,
    title: organisation.criteria
      .map((c) => c.title)
      .join('、')
      .slice(0, 200),
    criteria: organisation.criteria.map((c) => c.id),
    owner: person(),
    dueOn: addDays(today, [-11, -4, 20][i % 3] ?? 0),
  }));
  if (items.length === 0) return;
  await issueRemedies(tx, systemActor, { body: { periodId, targetId: 'T2', items } });
  // Every other one that is nobody's own is done, and of these every other one accepted; the rest is late or has time.
  const done = items
    .filter((item, i) => i % 2 === 0 && !mine.has(item.organisationId))
    .map((item) => item.id);
  const note = '已按要求整改,佐证材料已上传。';
  await settleRemedies(
    tx,
    'closed',
    done.filter((_, i) => i % 2 === 0),
    note,
  );
  await settleRemedies(
    tx,
    'done',
    done.filter((_, i) => i % 2 === 1),
    note,
  );
}
