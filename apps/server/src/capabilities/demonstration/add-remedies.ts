import { addDays } from '@lianchuang/domain/periods/calendar';
import type { RemedyAction } from '@lianchuang/domain/remedies/states';
import type { WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { actOnRemedy, issueRemedies, remindOfRemedies } from '../accountability/public.ts';
import { planFor } from '../scoring/public.ts';
import { systemActor } from '../setup/public.ts';
import { playedBy } from './played-by.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';

/** Remedies issued after each quarter. */
const count = 9;

/**
 * What the gap plan of a quarter leads to: remedies for the villages nearest the line, with one on each of `first` that
 * is left to whoever tries the product (R3.5).
 */
export async function addRemedies(
  tx: WriteTx,
  schedule: Schedule,
  periodId: string,
  first: readonly string[],
  random: Random,
  person: () => string,
): Promise<void> {
  const plan = await planFor(tx, systemScope(tx.countyId), 'T2', { period: periodId, basis: 'reviewed' });
  const mine = new Set(first);
  const chosen = [
    ...plan.organisations.filter((o) => mine.has(o.id)),
    ...plan.organisations.filter((o) => !mine.has(o.id)).slice(0, count),
  ];
  const items = chosen.map((organisation, i) => ({
    id: random.uuid(),
    organisationId: organisation.id,
    title: organisation.criteria
      .map((c) => c.title)
      .join('、')
      .slice(0, 200),
    criteria: organisation.criteria.map((c) => c.id),
    owner: person(),
    dueOn: addDays(tx.today, [56, 63, 87][i % 3] ?? 60),
  }));
  if (items.length === 0) return;
  await issueRemedies(tx, systemActor, { body: { periodId, targetId: 'T2', items } });
  const officer = person();
  for (const [i, item] of items.entries()) {
    if (!mine.has(item.organisationId)) playRemedy(schedule, item, i, random, officer);
  }
}

/**
 * What becomes of the nth remedy: reported done, verified by somebody else or sent back at first, one in four forgotten
 * and escalated, and closed at last, each on its day.
 */
export function playRemedy(
  schedule: Schedule,
  item: { readonly id: string; readonly owner: string; readonly dueOn: string },
  nth: number,
  random: Random,
  officer: string,
): void {
  const done = addDays(item.dueOn, nth % 4 === 3 ? random.between(4, 20) : -random.between(1, 20));
  const seen = addDays(done, random.between(2, 9));
  const act = (day: string, action: RemedyAction, note: string): void =>
    schedule.at(day, async (tx) => {
      if (action === 'report-done') await remindOfRemedies(tx);
      const row = await tx.maybe<{ version: number }>(
        'select version from remedy where county_id = $1 and id = $2',
        [tx.countyId, item.id],
      );
      const actor =
        action === 'report-done'
          ? playedBy(tx, 'branch-secretary', item.owner)
          : playedBy(tx, 'county-officer', officer);
      await actOnRemedy(tx, actor, {
        params: { id: item.id, action },
        body: { version: row?.version ?? 1, note },
      });
    });
  act(done, 'report-done', '已按要求整改,会议记录和台账已补齐。');
  if (nth % 5 !== 4) {
    act(seen, 'accept', '查阅佐证,属实。');
    return;
  }
  act(seen, 'reject', '台账仍有缺项,请补齐后再报。');
  act(addDays(seen, 6), 'report-done', '缺项已补齐。');
  act(addDays(seen, 12), 'accept', '现场查看,属实。');
}
