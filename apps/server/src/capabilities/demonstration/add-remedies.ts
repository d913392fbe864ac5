import { rightsByRole } from '@lianchuang/domain/identity/roles';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { RemedyAction } from '@lianchuang/domain/remedies/states';
import type { WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { actOnRemedy, issueRemedies, remindOfRemedies } from '../accountability/public.ts';
import { planFor } from '../scoring/public.ts';
import { systemActor } from '../setup/public.ts';
import type { Random } from './random.ts';

/** Remedies issued after each quarter. */
const count = 9;

export type On = <T>(day: string, act: (tx: WriteTx) => Promise<T>) => Promise<T>;

/** Somebody of the county who acts before there are accounts. */
export function playedBy(tx: WriteTx, role: 'county-officer' | 'branch-secretary', name: string): Actor {
  return {
    userId: `played-${role}`,
    username: role,
    displayName: name,
    role,
    assignmentId: '',
    organisationId: '',
    path: '0.',
    rights: rightsByRole[role],
    scope: systemScope(tx.countyId),
    mustEnrolTotp: false,
    totpEnabled: false,
  };
}

/**
 * What the gap plan of a quarter led to: remedies for the villages nearest the line, with one on each of `first` so that
 * whoever tries the product has one. They are reported done, verified by somebody else or sent back, forgotten and
 * escalated, and closed at last, each on its day as far as it has come (R3.5).
 */
export async function addRemedies(
  on: On,
  periodId: string,
  issuedOn: string,
  today: string,
  first: readonly string[],
  random: Random,
  person: () => string,
): Promise<void> {
  const items = await on(issuedOn, async (tx) => {
    const plan = await planFor(tx, systemScope(tx.countyId), 'T2', { period: periodId, basis: 'reviewed' });
    const mine = new Set(first);
    const chosen = [
      ...plan.organisations.filter((o) => mine.has(o.id)),
      ...plan.organisations.filter((o) => !mine.has(o.id)).slice(0, count),
    ];
    const proposed = chosen.map((organisation, i) => ({
      id: random.uuid(),
      organisationId: organisation.id,
      title: organisation.criteria
        .map((c) => c.title)
        .join('、')
        .slice(0, 200),
      criteria: organisation.criteria.map((c) => c.id),
      owner: person(),
      dueOn: addDays(issuedOn, [56, 63, 87][i % 3] ?? 60),
    }));
    if (proposed.length > 0)
      await issueRemedies(tx, systemActor, { body: { periodId, targetId: 'T2', items: proposed } });
    return proposed;
  });
  const mine = new Set(first);
  const acts = items.flatMap((item, i) => {
    if (mine.has(item.organisationId)) return [];
    // One in four is late; one in five is not believed at first.
    const done = addDays(item.dueOn, i % 4 === 3 ? random.between(4, 20) : -random.between(1, 20));
    const step = (day: string, action: RemedyAction, note: string, by: number) =>
      day <= today ? [{ day, action, note, id: item.id, owner: item.owner, by }] : [];
    const seen = addDays(done, random.between(2, 9));
    return [
      ...step(done, 'report-done', '已按要求整改,会议记录和台账已补齐。', 0),
      ...(i % 5 === 4
        ? [
            ...step(seen, 'reject', '台账仍有缺项,请补齐后再报。', 1),
            ...step(addDays(seen, 6), 'report-done', '缺项已补齐。', 0),
            ...step(addDays(seen, 12), 'accept', '现场查看,属实。', 1),
          ]
        : step(seen, 'accept', '查阅佐证,属实。', 1)),
    ];
  });
  const officer = person();
  for (const { day, action, note, id, owner, by } of acts.toSorted((a, b) => (a.day < b.day ? -1 : 1)))
    await on(day, async (tx) => {
      const row = await tx.maybe<{ version: number }>(
        'select version from remedy where county_id = $1 and id = $2',
        [tx.countyId, id],
      );
      const actor =
        by === 0 ? playedBy(tx, 'branch-secretary', owner) : playedBy(tx, 'county-officer', officer);
      await actOnRemedy(tx, actor, { params: { id, action }, body: { version: row?.version ?? 1, note } });
      if (action === 'report-done') await remindOfRemedies(tx);
    });
}
