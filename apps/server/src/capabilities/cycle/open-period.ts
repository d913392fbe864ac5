import type { openPeriod as contract, Period } from '@lianchuang/domain/periods/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionFor } from '../campaign/public.ts';
import { notify } from '../notifications/public.ts';
import { readTree } from '../organisations/public.ts';
import { markDirty, updatePeriod } from '../periods/public.ts';
import { createReturns } from '../returns/public.ts';
import { presentPeriod } from './list-periods.ts';
import { auditPeriod, takePeriod } from './take-period.ts';

/**
 * Opens a period (R3.4): fixes the roster as the tree was on `rosterOn` (today, kept within the period, when left
 * out) and gives everyone who owes one a return. Who is founded later owes the next one.
 * Throws `due-before-end`, `roster-outside-period`.
 */
export async function openPeriod(
  tx: WriteTx,
  actor: Pick<Actor, 'displayName' | 'userId'> & { role: string },
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Period> {
  const row = await takePeriod(tx, params.id, body.version, 'open');
  const dueOn = body.dueOn ?? row.due_on;
  if (dueOn < row.starts_on) {
    throw new ProblemError('due-before-start', 422, {
      errors: [{ field: 'dueOn', code: 'due-before-start' }],
    });
  }
  const rosterOn =
    body.rosterOn ??
    (tx.today < row.starts_on ? row.starts_on : tx.today > row.ends_on ? row.ends_on : tx.today);
  if (rosterOn < row.starts_on || rosterOn > row.ends_on) {
    throw new ProblemError('roster-outside-period', 422, {
      errors: [{ field: 'rosterOn', code: 'roster-outside-period' }],
    });
  }
  const { id: version, definition } = await definitionFor(tx, row);
  const roster = await readTree(tx, rosterOn);
  if (roster.length === 0) throw new ProblemError('no-organisations', 422);
  await updatePeriod(tx, row.id, {
    state: 'open',
    due_on: dueOn,
    roster_on: rosterOn,
    opened_at: tx.now,
    definition_version: version,
  });
  const owed = await createReturns(tx, definition, row, dueOn, roster);
  await markDirty(tx, row.id);
  await auditPeriod(tx, actor, row.id, 'open', { rosterOn, dueOn, owed });
  await notify(tx, [
    {
      organisations: roster.map((o) => o.id),
      roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
      kind: 'period-opened',
      params: { period: row.id, dueOn },
      link: '/returns',
    },
  ]);
  // A period the planner has never heard of is taken for a single row, until its statistics are renewed.
  await tx.run('select refresh_statistics()');
  return await presentPeriod(tx, row.id);
}
