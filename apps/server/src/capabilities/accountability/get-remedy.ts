import type { getRemedy as contract } from '@lianchuang/domain/remedies/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { presentAttached } from '../../platform/files/attach-file.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentRemedies } from './present-remedies.ts';
import { readRemedy, selectRemedyEvidence } from './store.ts';

type Detail = z.output<(typeof contract)['response']>;

/** One remedy: what was done about it, what shows its end state, what stands beside it and the past of its problem (R3.5). */
export async function getRemedy(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<Detail> {
  const row = await readRemedy(tx, params.id);
  const [remedy] = await presentRemedies(tx, actor, [row]);
  if (!remedy) throw notFound('remedy');
  const events = await tx.many<{ act: string; on_date: string; note: string; by_name: string; at: string }>(
    'select act, on_date, note, by_name, at from remedy_event where county_id = $1 and remedy_id = $2 order by nth',
    [tx.countyId, row.id],
  );
  const beside = await tx.many<Detail['beside'][number]>(
    'select id, title, state from remedy where county_id = $1 and problem_id = $2 and id <> $3 order by due_on, id',
    [tx.countyId, row.problem_id, row.id],
  );
  const past = await tx.many<{ id: string; title: string; found_on: string; closed_on: string | null }>(
    `with recursive past as (
       select id, title, found_on, closed_on, previous_id, 1 as depth from problem where county_id = $1 and id = $2
       union all
       select p.id, p.title, p.found_on, p.closed_on, p.previous_id, q.depth + 1 from past q
       join problem p on p.county_id = $1 and p.id = q.previous_id where q.depth < 20)
     select id, title, found_on, closed_on from past order by depth`,
    [tx.countyId, row.previous_id],
  );
  return {
    remedy,
    events: events.map((e) => ({ act: e.act, on: e.on_date, note: e.note, by: e.by_name, at: e.at })),
    evidence: (await selectRemedyEvidence(tx, row.id)).map(presentAttached),
    beside,
    past: past.map((p) => ({ id: p.id, title: p.title, foundOn: p.found_on, closedOn: p.closed_on })),
  };
}
