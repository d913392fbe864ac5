import type { AwardKind } from '@lianchuang/domain/recognition/awards';
import {
  decisionNotice,
  type Notice,
  type NoticeLine,
  publicityNotice,
} from '@lianchuang/domain/recognition/notices';
import type { NominationState } from '@lianchuang/domain/recognition/states';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { publish, takeDown } from '../publications/public.ts';
import { type CountyPlace, countyPlace } from './county-place.ts';

/** What places a nomination in a notice of the county: the days it stands in public, or the decision. */
export interface Placed {
  readonly year: number;
  readonly kind: AwardKind;
  readonly publicity_from: string | null;
  readonly publicity_until: string | null;
  readonly decision: string;
}

interface Shown extends NoticeLine, Placed {
  readonly id: string;
  readonly organisation_id: string;
  readonly path: string;
  readonly state: NominationState;
  readonly decided_on: string | null;
  /** An objection was found to be right. */
  readonly founded: boolean;
}

/** A source is the key of a notice of the county; its own page is published under the nomination's id. */
const noticesOf = (n: Placed): string[] => [
  ...(n.publicity_from ? [publicityOf(n)] : []),
  ...(n.decision ? [decisionOf(n)] : []),
];
export const publicityOf = (n: Placed): string =>
  `publicity:${n.year}:${n.kind}:${n.publicity_from}:${n.publicity_until}`;
const decisionOf = (n: Placed): string => `decision:${n.year}:${n.kind}:${n.decision}`;

/** Whether a nomination of this state has something to say in public. */
export const isPublic = (state: NominationState): boolean => state === 'publicity' || state === 'conferred';

/** What a nomination says in public today: nothing, that it is under publicity, or that it was honoured. */
function sourceOf(row: Shown, today: string): string | null {
  if (row.state === 'conferred') return decisionOf(row);
  const under = row.state === 'publicity' && !row.founded && today <= (row.publicity_until ?? '');
  return under ? publicityOf(row) : null;
}

/**
 * Brings the public pages of the county and of the unit in line with a nomination as it is now (R5.1). `before`: the
 * nomination as it was, whose name leaves the notice it stood in; `reason`: why, where it leaves without an outcome.
 */
export async function showNomination(
  tx: WriteTx,
  before: Placed & { readonly id: string },
  by: string,
  reason: string,
): Promise<void> {
  await holdNotices(tx, before.year, before.kind);
  const rows = await selectShown(tx, before.year, before.kind);
  const row = rows.find((r) => r.id === before.id);
  const county = await countyPlace(tx);
  if (row && sourceOf(row, tx.today)) await showOwn(tx, county, row, by);
  else await takeDown(tx, 'recognition', [before.id], reason);
  const touched = new Set([...noticesOf(before), ...(row ? noticesOf(row) : [])]);
  for (const notice of touched) await showNotice(tx, county, notice, rows, by, reason);
}

/** Puts a whole year of honours of a kind on the public pages, for demonstration data (R5.1). */
export async function showAwards(tx: WriteTx, year: number, kind: AwardKind, by: string): Promise<void> {
  const rows = (await selectShown(tx, year, kind)).filter((row) => sourceOf(row, tx.today) !== null);
  const county = await countyPlace(tx);
  for (const row of rows) await showOwn(tx, county, row, by);
  for (const notice of new Set(rows.map((row) => sourceOf(row, tx.today) ?? '')))
    await showNotice(tx, county, notice, rows, by, '');
}

/** Of two who change the same notice at once the second sees what the first has written: each holds its quota. */
async function holdNotices(tx: WriteTx, year: number, kind: AwardKind): Promise<void> {
  await tx.maybe(
    'select 1 as held from award_quota where county_id = $1 and year = $2 and kind = $3 for update',
    [tx.countyId, year, kind],
  );
}

async function selectShown(tx: ReadTx, year: number, kind: AwardKind): Promise<Shown[]> {
  return await tx.many<Shown & Record<string, unknown>>(
    `select n.id, n.year, n.kind, n.organisation_id, n.path, n.state, n.publicity_from, n.publicity_until, n.decided_on, n.decision,
       coalesce(n.person_name, v.name) as name, n.post, v.name as organisation, coalesce(u.name, '') as above,
       exists (select 1 from nomination_objection x where x.county_id = n.county_id and x.nomination_id = n.id
         and x.finding = 'founded') as founded
     from nomination n ${joinOrganisation('n')}
     left join lateral (select u.name from organisation_version s join organisation_version u on u.county_id = s.county_id
       and u.organisation_id = s.supervisor_id where s.county_id = n.county_id and s.organisation_id = n.organisation_id
       order by s.valid_from desc, u.valid_from desc limit 1) u on true
     where n.county_id = $1 and n.year = $2 and n.kind = $3 and n.state in ('publicity', 'conferred')
     order by n.path, n.certificate, n.id`,
    [tx.countyId, year, kind],
  );
}

/** The notice of the county that a source names, with everybody in it today; without anybody it is taken down. */
async function showNotice(
  tx: WriteTx,
  county: CountyPlace,
  source: string,
  rows: readonly Shown[],
  by: string,
  reason: string,
): Promise<void> {
  const lines = rows.filter((row) => sourceOf(row, tx.today) === source);
  const [first] = lines;
  if (!first) return await takeDown(tx, 'recognition', [source], reason);
  await publish(tx, {
    organisation: county,
    kind: 'recognition',
    sourceId: source,
    ...noticeOf(first, lines, county.name),
    publishedBy: by,
    list: true,
  });
}

/** What the unit, or the branch of the person, shows on its own page. */
async function showOwn(tx: WriteTx, county: CountyPlace, row: Shown, by: string): Promise<void> {
  await publish(tx, {
    organisation: { id: row.organisation_id, path: row.path },
    kind: 'recognition',
    sourceId: row.id,
    ...noticeOf(row, [row], county.name),
    publishedBy: by,
  });
}

function noticeOf(
  row: Shown,
  lines: readonly Shown[],
  county: string,
): Notice & { number?: string; publishedOn: string } {
  const { year, kind } = row;
  if (row.state === 'conferred') {
    const days = lines.map((line) => line.decided_on ?? '').sort();
    return {
      ...decisionNotice({ year, kind, lines }),
      number: row.decision,
      publishedOn: days.at(-1) ?? '',
    };
  }
  const from = row.publicity_from ?? '';
  const until = row.publicity_until ?? '';
  return { ...publicityNotice({ year, kind, from, until, county, lines }), publishedOn: from };
}
