import { addDays, campaignPeriods } from '@lianchuang/domain/periods/calendar';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';

export interface PeriodRow {
  id: string;
  kind: 'quarter' | 'half' | 'year';
  starts_on: string;
  ends_on: string;
  due_on: string;
  roster_on: string | null;
  state: 'planned' | 'open' | 'closed' | 'locked';
  definition_version: number | null;
  opened_at: string | null;
  locked_at: string | null;
  seal: string | null;
  dirty_at: string | null;
  computed_at: string | null;
  version: number;
}

const columns =
  'id, kind, starts_on, ends_on, due_on, roster_on, state, definition_version, opened_at, locked_at, seal, dirty_at, computed_at, version';

/** Every period of the county, in the order in which they end. */
export function selectPeriods(tx: ReadTx): Promise<PeriodRow[]> {
  return tx.many<PeriodRow>(
    `select ${columns} from period where county_id = $1
     order by ends_on, case kind when 'quarter' then 1 when 'half' then 2 else 3 end`,
    [tx.countyId],
  );
}

/** One period; with `lock` no other transaction changes it meanwhile. */
export function selectPeriod(tx: ReadTx, id: string, lock = false): Promise<PeriodRow | undefined> {
  return tx.maybe<PeriodRow>(
    `select ${columns} from period where county_id = $1 and id = $2${lock ? ' for update' : ''}`,
    [tx.countyId, id],
  );
}

/** Plans every period of the campaign that is not there yet; the due date is `dueDays` after the end. */
export async function insertPlannedPeriods(
  tx: WriteTx,
  firstYear: number,
  years: number,
  dueDays: Readonly<Record<string, number>>,
): Promise<void> {
  const all = campaignPeriods(firstYear, years);
  await tx.run(
    `insert into period (county_id, id, kind, starts_on, ends_on, due_on)
     select $1, * from unnest($2::text[], $3::text[], $4::date[], $5::date[], $6::date[]) on conflict do nothing`,
    [
      tx.countyId,
      all.map((p) => p.id),
      all.map((p) => p.kind),
      all.map((p) => p.startsOn),
      all.map((p) => p.endsOn),
      all.map((p) => addDays(p.endsOn, dueDays[p.kind] ?? 15)),
    ],
  );
}

/** Sets what the change names and counts the version up. */
export async function updatePeriod(
  tx: WriteTx,
  id: string,
  change: Partial<
    Pick<
      PeriodRow,
      'state' | 'due_on' | 'roster_on' | 'definition_version' | 'opened_at' | 'locked_at' | 'seal'
    >
  >,
): Promise<void> {
  const names = Object.keys(change);
  const sets = names.map((name, i) => `${name} = $${i + 3}`).join(', ');
  await tx.run(`update period set ${sets}, version = version + 1 where county_id = $1 and id = $2`, [
    tx.countyId,
    id,
    ...Object.values(change),
  ]);
}

/** The figures of an unlocked period rest on something that changed. */
export async function markDirty(tx: WriteTx, id: string): Promise<void> {
  await tx.run(
    "update period set dirty_at = clock_timestamp() where county_id = $1 and id = $2 and state <> 'locked'",
    [tx.countyId, id],
  );
}

/** All unlocked periods at once: the definition or the tree changed. */
export async function markAllDirty(tx: WriteTx): Promise<void> {
  await tx.run(
    "update period set dirty_at = clock_timestamp() where county_id = $1 and state in ('open', 'closed')",
    [tx.countyId],
  );
}

/** Notes that figures are as of `readAt`: what changed later keeps the period dirty. */
export async function markComputed(tx: WriteTx, id: string, readAt: string): Promise<void> {
  await tx.run('update period set computed_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    id,
    readAt,
  ]);
}
