import type { listPeriods as contract, Period } from '@lianchuang/domain/periods/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { type PeriodRow, selectPeriod, selectPeriods } from '../periods/public.ts';
import { countReturns } from '../returns/public.ts';

type Counts = Period['counts'];
const nothing: Counts = {
  owed: 0,
  open: 0,
  submitted: 0,
  sentBack: 0,
  approved: 0,
  locked: 0,
  late: 0,
  onTime: 0,
};

/** Every period, latest first; counts are of the returns the actor may see (R3.4). */
export async function listPeriods(tx: ReadTx): Promise<z.output<(typeof contract)['response']>> {
  const periods = await selectPeriods(tx);
  const counts = await countsByPeriod(tx);
  // The quarter worked on now: the last one opened, as long as it is open or closed; else the last locked one.
  const quarters = periods.filter((p) => p.kind === 'quarter' && p.state !== 'planned');
  const current = quarters.findLast((p) => p.state !== 'locked') ?? quarters.at(-1);
  return {
    items: periods.toReversed().map((p) => present(p, counts.get(p.id) ?? nothing)),
    current: current?.id ?? null,
  };
}

/** One period as the operations of the cycle answer with it. Throws `not-found`. */
export async function presentPeriod(tx: ReadTx, id: string): Promise<Period> {
  const row = await selectPeriod(tx, id);
  if (!row) throw notFound('period');
  return present(row, (await countsByPeriod(tx)).get(id) ?? nothing);
}

async function countsByPeriod(tx: ReadTx): Promise<Map<string, Counts>> {
  return new Map(
    (await countReturns(tx)).map((c) => [
      c.period_id,
      {
        owed: c.owed,
        open: c.open,
        submitted: c.submitted,
        sentBack: c.sent_back,
        approved: c.approved,
        locked: c.locked,
        late: c.late,
        onTime: c.on_time,
      },
    ]),
  );
}

function present(row: PeriodRow, counts: Counts): Period {
  return {
    id: row.id,
    kind: row.kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    dueOn: row.due_on,
    rosterOn: row.roster_on,
    state: row.state,
    counts,
    definitionVersion: row.definition_version,
    seal: row.seal,
    lockedAt: row.locked_at,
    version: row.version,
  };
}
