import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { pinyin } from 'pinyin-pro';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';

/** Organisation and version columns in the names of the contract. */
export const organisationColumns = `o.id, v.name, o.kind, o.code, v.supervisor_id as "supervisorId", v.administrator_id as "administratorId",
  o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn", v.valid_from as "validFrom", v.sort_key as "sortKey", o.version`;

export type OrganisationRow = Organisation & { path: string; label: string };

/** The key names are sorted and found by: pinyin without tones, and the initials after a bar. */
export function sortKeyOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  return `${syllables.join(' ')}|${syllables.map((s) => s.charAt(0)).join('')}`.toLowerCase().slice(0, 400);
}

/** An organisation as of a date, in scope; undefined when it did not exist then. */
export function selectOrganisation(
  tx: ReadTx,
  id: string,
  asOf: string,
): Promise<OrganisationRow | undefined> {
  return tx.maybe<OrganisationRow>(
    `select ${organisationColumns}, o.path, o.label from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id
     where o.county_id = $1 and o.id = $2 and v.valid_from <= $3 and (v.valid_to is null or v.valid_to > $3)`,
    [tx.countyId, id, asOf],
  );
}

/** The latest version of an organisation, whatever its date; throws `not-found` outside the scope. */
export async function latestOrganisation(tx: ReadTx, id: string): Promise<OrganisationRow> {
  const row = await tx.maybe<OrganisationRow>(
    `select ${organisationColumns}, o.path, o.label from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id
     where o.county_id = $1 and o.id = $2 order by v.valid_from desc limit 1`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('organisation');
  return row;
}

/**
 * Takes an organisation for a change from a date. Throws `stale-version`, `organisation-dissolved`, and
 * `date-before-present` when the date lies before the version that holds now began.
 */
export async function takeOrganisation(
  tx: WriteTx,
  id: string,
  version: number,
  from: string,
): Promise<OrganisationRow> {
  await tx.maybe('select 1 from organisation where county_id = $1 and id = $2 for update', [tx.countyId, id]);
  const row = await latestOrganisation(tx, id);
  if (row.version !== version) throw stale(row);
  if (row.dissolvedOn !== null)
    throw new ProblemError('organisation-dissolved', 409, {
      params: { name: row.name, date: row.dissolvedOn },
    });
  if (from < row.validFrom) {
    throw new ProblemError('date-before-present', 422, {
      params: { date: row.validFrom },
      errors: [{ field: 'from', code: 'date-before-present', params: { date: row.validFrom } }],
    });
  }
  return row;
}

/** Ends the present version on a day and begins the next, with what changes; same-day changes replace it. */
export async function beginVersion(
  tx: WriteTx,
  row: OrganisationRow,
  from: string,
  change: Partial<Pick<OrganisationRow, 'name' | 'supervisorId' | 'administratorId'>>,
  reason: string | undefined,
): Promise<void> {
  const next = { ...row, ...change };
  if (from === row.validFrom) {
    await tx.run(
      'delete from organisation_version where county_id = $1 and organisation_id = $2 and valid_from = $3',
      [tx.countyId, row.id, from],
    );
  } else {
    await tx.run(
      'update organisation_version set valid_to = $4 where county_id = $1 and organisation_id = $2 and valid_from = $3',
      [tx.countyId, row.id, row.validFrom, from],
    );
  }
  await tx.run(
    `insert into organisation_version (county_id, organisation_id, valid_from, name, sort_key, supervisor_id, administrator_id, reason, path)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.countyId,
      row.id,
      from,
      next.name,
      sortKeyOf(next.name),
      next.supervisorId,
      next.administratorId,
      reason ?? null,
      row.path,
    ],
  );
  await tx.run('update organisation set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
}

/** Ends an organisation on a day: from then on it is not in the tree. */
export async function endOrganisation(
  tx: WriteTx,
  row: OrganisationRow,
  from: string,
  reason: string | undefined,
): Promise<void> {
  if (from <= row.foundedOn) {
    throw new ProblemError('dissolved-before-founded', 422, {
      errors: [{ field: 'from', code: 'dissolved-before-founded' }],
    });
  }
  await tx.run(
    `update organisation_version set valid_to = $3, reason = coalesce($4, reason)
     where county_id = $1 and organisation_id = $2 and valid_to is null and valid_from < $3`,
    [tx.countyId, row.id, from, reason ?? null],
  );
  await tx.run(
    'update organisation set dissolved_on = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, from],
  );
}

export interface NewOrganisation {
  id: string;
  kind: string;
  name: string;
  code: string | null;
  supervisorId: string | null;
  administratorId: string | null;
  foundedOn: string;
}

/** Adds organisations, supervisors before those below them; labels and paths are given out here. */
export async function insertOrganisations(tx: WriteTx, list: readonly NewOrganisation[]): Promise<void> {
  const first = await tx.maybe<{ n: number }>(
    'update county set next_label = next_label + $2 where county_id = $1 returning next_label - $2 as n',
    [tx.countyId, list.length],
  );
  if (!first) throw notFound('county');
  const paths = new Map(
    (
      await tx.many<{ id: string; path: string }>('select id, path from organisation where county_id = $1', [
        tx.countyId,
      ])
    ).map((o) => [o.id, o.path]),
  );
  const rows = list.map((o, i) => {
    const label = (first.n + i).toString(36).padStart(4, '0');
    const above = o.supervisorId === null ? '' : paths.get(o.supervisorId);
    if (above === undefined) throw notFound('supervisor');
    const path = `${above}${label}.`;
    paths.set(o.id, path);
    return { ...o, label, path };
  });
  await tx.run(
    `insert into organisation (county_id, id, kind, code, label, path, founded_on, created_at)
     select $1, r.*, $2 from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[]) as r`,
    [
      tx.countyId,
      tx.now,
      rows.map((r) => r.id),
      rows.map((r) => r.kind),
      rows.map((r) => r.code),
      rows.map((r) => r.label),
      rows.map((r) => r.path),
      rows.map((r) => r.foundedOn),
    ],
  );
  await tx.run(
    `insert into organisation_version (county_id, organisation_id, valid_from, name, sort_key, supervisor_id, administrator_id, path)
     select $1, r.* from unnest($2::uuid[], $3::date[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::text[]) as r`,
    [
      tx.countyId,
      rows.map((r) => r.id),
      rows.map((r) => r.foundedOn),
      rows.map((r) => r.name),
      rows.map((r) => sortKeyOf(r.name)),
      rows.map((r) => r.supervisorId),
      rows.map((r) => r.administratorId),
      rows.map((r) => r.path),
    ],
  );
}
