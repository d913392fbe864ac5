import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { listLate as contract } from '@lianchuang/domain/periods/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectPeriod } from '../periods/public.ts';
import { readRoster, selectLate } from '../returns/public.ts';

type Answer = z.output<(typeof contract)['response']>;

/** Who has not handed in, under the committee that reviews them; committees with the most late ones first (R3.4). */
export async function listLate(
  tx: ReadTx,
  _actor: Actor,
  { params }: { params: { id: string } },
): Promise<Answer> {
  const period = await selectPeriod(tx, params.id);
  if (!period) throw notFound('period');
  const roster = await readRoster(tx, params.id);
  const byId = new Map(roster.map((r) => [r.organisation_id, r]));
  const committees = new Map<string, Answer['committees'][number]>();
  const committeeOf = (id: string) => {
    let at = byId.get(id);
    while (at && !at.kind.endsWith('committee'))
      at = at.supervisor_id === null ? undefined : byId.get(at.supervisor_id);
    return at ?? byId.get(id);
  };
  const entryFor = (id: string) => {
    const committee = committeeOf(id);
    if (!committee) return undefined;
    let entry = committees.get(committee.organisation_id);
    if (!entry) {
      entry = {
        committee: { id: committee.organisation_id, name: committee.name, kind: committee.kind },
        owed: 0,
        missing: 0,
        late: 0,
        organisations: [],
      };
      committees.set(committee.organisation_id, entry);
    }
    return entry;
  };
  for (const r of roster) if (r.owes) (entryFor(r.organisation_id) ?? { owed: 0 }).owed += 1;
  for (const late of await selectLate(tx, params.id)) {
    const entry = entryFor(late.organisation_id);
    if (!entry) continue;
    const daysLate = daysBetween(late.due_on, tx.today);
    entry.missing += 1;
    if (daysLate > 0) entry.late += 1;
    entry.organisations.push({
      organisation: { id: late.organisation_id, name: late.name, kind: late.kind },
      returnId: late.return_id,
      state: late.state,
      daysLate,
    });
  }
  return {
    dueOn: period.due_on,
    committees: [...committees.values()]
      .filter((c) => c.missing > 0)
      .sort((a, b) => b.late - a.late || b.missing - a.missing),
  };
}
