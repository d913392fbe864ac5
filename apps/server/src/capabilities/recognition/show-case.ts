import { caseNotice } from '@lianchuang/domain/recognition/notices';
import type { WriteTx } from '../../platform/db/database.ts';
import { publish, takeDown } from '../publications/public.ts';
import type { CaseRow } from './cases-store.ts';
import { countyPlace } from './county-place.ts';

/** The copy on the page of the county, beside that of the unit, which has the id of the case. */
const atCounty = (id: string): string => `county:${id}`;

type ToShow = Pick<CaseRow, 'id' | 'organisation_id' | 'organisation_name' | 'path' | 'title' | 'text'>;

/** Puts a case on the public pages of the county and of the unit it is about (R5.5). */
export async function showCase(tx: WriteTx, row: ToShow, by: string, publishedOn = tx.today): Promise<void> {
  const notice = caseNotice({ title: row.title, organisation: row.organisation_name, text: row.text });
  const own = { id: row.organisation_id, path: row.path };
  for (const [organisation, sourceId] of [
    [own, row.id],
    [await countyPlace(tx), atCounty(row.id)],
  ] as const)
    await publish(tx, { organisation, kind: 'case', sourceId, ...notice, publishedBy: by, publishedOn });
}

/** Takes a case off both pages. */
export async function hideCase(tx: WriteTx, id: string, reason: string): Promise<void> {
  await takeDown(tx, 'case', [id, atCounty(id)], reason);
}
