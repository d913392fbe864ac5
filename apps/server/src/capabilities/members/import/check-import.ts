import { setImmediate } from 'node:timers/promises';
import type { ImportIssue, MemberField } from '@lianchuang/domain/members/import-contract';
import type { ReadTx } from '../../../platform/db/database.ts';
import { columnLetter } from '../../../platform/workbook/cell.ts';
import { foldText } from '../../../platform/workbook/cell-text.ts';
import { joinOrganisation } from '../../organisations/public.ts';
import { hashOf } from '../seal-numbers.ts';
import { type ImportJob, stopIfCancelled } from './import-job.ts';
import { holdsAnything, type MemberDraft, readMemberRow } from './read-member-row.ts';

/** Rows between two breaths, so that others are served meanwhile. */
const breath = 500;
/** Rows compared with the register at once. */
const batch = 5000;

interface Place {
  id: string;
  path: string;
  name: string;
  code: string | null;
  above: string | null;
}
interface Known {
  id: string | null;
  hash: string;
  phone_hash: string | null;
  version: number;
  name: string;
  ethnicGroup: string;
  education: string;
  joinedOn: string;
  fullOn: string | null;
  occupation: string;
  specialSkills: string;
  veteran: boolean;
  returnedYouth: boolean;
  graduate: boolean;
  capableVillager: boolean;
  state: string;
  organisationId: string;
  organisationName: string;
}

/**
 * Works through the rows of an import: what each would do to the register, and every mistake by row and column (R1.4).
 * `home`: where members go whose row names no organisation. Changes the job; throws `import-cancelled`.
 */
export async function checkImport(tx: ReadTx, job: ImportJob, home: string): Promise<void> {
  Object.assign(job, { created: [], changed: [], unchanged: 0, alike: 0, refused: new Map(), done: 0 });
  const refuse = (row: number, field: MemberField, code: string, params?: ImportIssue['params']): void => {
    const at = job.mapping.get(field);
    const issue = {
      row,
      column: at === undefined ? '' : columnLetter(at),
      field,
      code,
      ...(params ? { params } : {}),
    };
    const list = job.refused.get(row);
    if (list) list.push(issue);
    else job.refused.set(row, [issue]);
  };
  const rows = job.rows.filter((row) => row.number > job.headerRow && holdsAnything(row, job.mapping));
  job.total = rows.length;
  const drafts: MemberDraft[] = [];
  const firstAt = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    if (i % breath === 0) {
      stopIfCancelled(job);
      job.done = Math.floor(i / 2);
      await setImmediate();
    }
    const draft = readMemberRow(row, job.mapping, tx.today, (field, code, params) =>
      refuse(row.number, field, code, params),
    );
    if (!draft) continue;
    const earlier = firstAt.get(draft.identity);
    if (earlier !== undefined) refuse(row.number, 'identity', 'row-twice', { row: earlier });
    else {
      firstAt.set(draft.identity, row.number);
      drafts.push(draft);
    }
  }
  const placeOf = await readPlaces(tx, home);
  for (let at = 0; at < drafts.length; at += batch) {
    stopIfCancelled(job);
    await compare(tx, job, drafts.slice(at, at + batch), placeOf, refuse);
    job.done =
      Math.floor(rows.length / 2) +
      Math.floor(((at + batch) / Math.max(1, drafts.length)) * (rows.length / 2));
    await setImmediate();
  }
  job.done = job.total;
}

type Refuse = (row: number, field: MemberField, code: string, params?: ImportIssue['params']) => void;
type PlaceOf = (text: string) => Place | 'none' | 'many';

async function compare(
  tx: ReadTx,
  job: ImportJob,
  drafts: readonly MemberDraft[],
  placeOf: PlaceOf,
  refuse: Refuse,
): Promise<void> {
  const hashes = drafts.map((d) => hashOf(tx.sealer, tx.countyId, 'identity', d.identity));
  const known = new Map(
    (
      await tx.many<Known>(
        `select k.id, encode(k.identity_hash, 'hex') as hash, encode(m.phone_hash, 'hex') as phone_hash, m.version, m.name, m.ethnic_group as "ethnicGroup",
           m.education, m.joined_on as "joinedOn", m.full_on as "fullOn", m.occupation, m.special_skills as "specialSkills", m.veteran,
           m.returned_youth as "returnedYouth", m.graduate, m.capable_villager as "capableVillager", m.state, m.organisation_id as "organisationId",
           coalesce(v.name, '') as "organisationName"
         from members_known($1, $2::text[]::bytea[]) k
         left join member m on m.county_id = $1 and m.id = k.id
         ${joinOrganisation('m', true)}`,
        [tx.countyId, hashes.map((h) => `\\x${h.toString('hex')}`)],
      )
    ).map((k) => [k.hash, k]),
  );
  const fresh: MemberDraft[] = [];
  for (const [i, draft] of drafts.entries()) {
    const present = known.get(hashes[i]?.toString('hex') ?? '');
    const place = placeOf(draft.organisation);
    if (place === 'none' && draft.organisation === '') refuse(draft.row, 'organisation', 'word-missing');
    else if (place === 'none')
      refuse(draft.row, 'organisation', 'organisation-not-found', { name: draft.organisation.slice(0, 40) });
    else if (place === 'many') {
      refuse(draft.row, 'organisation', 'organisation-ambiguous', { name: draft.organisation.slice(0, 40) });
    } else if (!present) {
      fresh.push(draft);
      job.created.push({ draft, organisationId: place.id, path: place.path });
    } else if (present.id === null) refuse(draft.row, 'identity', 'member-known-elsewhere');
    else if (present.state !== 'active')
      refuse(draft.row, 'identity', 'member-left-before', { name: present.name });
    else if (present.organisationId !== place.id) {
      refuse(draft.row, 'organisation', 'needs-transfer', { name: present.organisationName });
    } else weigh(tx, job, draft, present);
  }
  const alike = await tx.maybe<{ n: number }>(
    `select count(*)::integer as n from unnest($2::text[], $3::date[]) as r(name, born_on)
     where exists (select 1 from member m where m.county_id = $1 and m.name = r.name and m.born_on = r.born_on and m.state = 'active')`,
    [tx.countyId, fresh.map((d) => d.name), fresh.map((d) => d.bornOn)],
  );
  job.alike += alike?.n ?? 0;
}

const compared = [
  'name',
  'ethnicGroup',
  'education',
  'joinedOn',
  'fullOn',
  'occupation',
  'specialSkills',
  'veteran',
  'returnedYouth',
  'graduate',
  'capableVillager',
] as const;

/** A blank cell says nothing against what stands on the card. */
function weigh(tx: ReadTx, job: ImportJob, draft: MemberDraft, present: Known): void {
  const fields: string[] = compared.filter((field) => {
    const said = draft[field];
    return said !== null && said !== '' && said !== present[field];
  });
  if (
    draft.phone !== null &&
    hashOf(tx.sealer, tx.countyId, 'phone', draft.phone).toString('hex') !== present.phone_hash
  ) {
    fields.push('phone');
  }
  if (fields.length === 0) job.unchanged += 1;
  else job.changed.push({ id: present.id ?? '', version: present.version, draft, fields });
}

/** Organisations of today in scope by name, by code, and by `上级/名称` where names are given twice. */
async function readPlaces(tx: ReadTx, home: string): Promise<PlaceOf> {
  const places = await tx.many<Place>(
    `select o.id, o.path, o.code, v.name, u.name as above from organisation o
     join lateral (select v.name, v.supervisor_id from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     left join lateral (select u.name from organisation_version u where u.county_id = o.county_id and u.organisation_id = v.supervisor_id
       order by u.valid_from desc limit 1) u on true
     where o.county_id = $1 and o.path >= $2 and o.path < $3 and o.dissolved_on is null`,
    [tx.countyId, tx.scope.lo, tx.scope.hi],
  );
  const found = new Map<string, Place | 'many'>();
  const put = (key: string | null, place: Place): void => {
    if (key === null) return;
    const folded = foldText(key);
    found.set(folded, found.has(folded) && found.get(folded) !== place ? 'many' : place);
  };
  for (const place of places) {
    put(place.name, place);
    put(place.code, place);
    if (place.above !== null) put(`${place.above}/${place.name}`, place);
  }
  const at = places.find((p) => p.id === home);
  // Where there is one organisation only, its members need not name it.
  const alone = places.length === 1 ? at : undefined;
  return (text) => (text === '' ? (alone ?? 'none') : (found.get(foldText(text)) ?? 'none'));
}
