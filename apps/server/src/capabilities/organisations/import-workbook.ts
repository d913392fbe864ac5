import type { importOrganisations as contract } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import { type AuditActor, writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { SheetRow } from '../../platform/workbook/cell.ts';
import { readDay } from '../../platform/workbook/read-day.ts';
import { readWorkbook } from '../../platform/workbook/read-workbook.ts';
import type { PresentOrganisation } from './find-places.ts';
import {
  type Above,
  type PlannedOrganisation,
  parseOrganisationWorkbook,
} from './parse-organisation-workbook.ts';
import { insertOrganisations } from './store.ts';

export interface ImportOptions {
  /** False: only tell what would be made and what is wrong. */
  readonly commit: boolean;
  /** Day the organisations begin on where their row names none; today when left out. */
  readonly from?: string | undefined;
  /** The workbook when it was read before the transaction began. */
  readonly rows?: readonly SheetRow[];
}

/** Many times the organisations of a county. */
export const mostRows = 20_000;

/**
 * Adds the organisations of a workbook to the tree: all of them, or with one bad row none (R1.1, R1.2). Bad rows are
 * answered, not thrown. Throws what readWorkbook throws, and `invalid-input` for a `from` that is no day.
 */
export async function importWorkbook(
  tx: WriteTx,
  actor: AuditActor,
  bytes: Uint8Array,
  { commit, from = tx.today, rows }: ImportOptions,
): Promise<z.output<(typeof contract)['response']>> {
  if (readDay(from) !== from)
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'from', code: 'date-unreadable', params: { value: from.slice(0, 40) } }],
    });
  const sheet = rows ?? (await readWorkbook(bytes, { rows: mostRows }));
  // Two imports at once would not see each other's rows.
  if (commit) await tx.maybe('select 1 from county where county_id = $1 for update', [tx.countyId]);
  const { columns, create, errors } = parseOrganisationWorkbook(sheet, await presentFrom(tx, from), from);
  const committed = commit && errors.length === 0;
  if (committed) {
    await insertOrganisations(tx, withIds(tx, create));
    await writeAudit(tx, actor, {
      action: 'import-organisations',
      entity: 'county',
      entityId: String(tx.countyId),
      detail: { organisations: create.length, from },
    });
  }
  return {
    committed,
    create: create
      .map(({ row, name, kind, supervisor }) => ({ row, name, kind, supervisor: supervisor.name }))
      .sort((a, b) => a.row - b.row),
    errors,
    columns,
  };
}

/**
 * What is there on a day or will be there later, under its latest name: unlike the tree of that day, it shows names
 * and codes that an import dated back would give out a second time.
 */
function presentFrom(tx: ReadTx, from: string): Promise<PresentOrganisation[]> {
  return tx.many<PresentOrganisation>(
    `select distinct on (o.id) o.id, o.kind, v.name, o.code, v.supervisor_id as "supervisorId",
       o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn"
     from organisation o join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id
     where o.county_id = $1 and (o.dissolved_on is null or o.dissolved_on > $2)
     order by o.id, v.valid_from desc`,
    [tx.countyId, from],
  );
}

function withIds(tx: WriteTx, create: readonly PlannedOrganisation[]) {
  const ids = new Map(create.map((planned) => [planned.row, tx.uuid()]));
  const idOf = (above: Above): string => ('id' in above ? above.id : (ids.get(above.row) ?? ''));
  return create.map((planned) => ({
    id: ids.get(planned.row) ?? '',
    kind: planned.kind,
    name: planned.name,
    code: planned.code,
    supervisorId: idOf(planned.supervisor),
    administratorId: planned.administrator && idOf(planned.administrator),
    foundedOn: planned.foundedOn,
  }));
}
