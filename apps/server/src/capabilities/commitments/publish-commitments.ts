import { publicStates } from '@lianchuang/domain/commitments/states';
import type { WriteTx } from '../../platform/db/database.ts';
import { placeInScope } from '../organisations/public.ts';
import { publish } from '../publications/public.ts';
import { type CommitmentRow, selectCommitments } from './store.ts';

/** What the public reads of a state. */
const words: Readonly<Record<string, string>> = {
  published: '履行中',
  reported: '已办理，待群众确认',
  fulfilled: '已兑现',
  unkept: '群众认为未兑现',
};

/** What the page of a year is known by. */
export const publicationOf = (organisationId: string, year: string): string =>
  `commitments:${organisationId}:${year}`;

/** Puts the commitments of an organisation and its members for a year on its public page, in place of what stood there; false where there are none. */
export async function publishCommitments(
  tx: WriteTx,
  organisationId: string,
  year: string,
  by: string,
): Promise<boolean> {
  const place = await placeInScope(tx, organisationId);
  const rows = await tx.many<CommitmentRow>(
    `${selectCommitments(`t.county_id = $1 and t.organisation_id = $2 and t.state = any($3) and t.due_on between $4 and $5`)}
     order by t.member_id is not null, t.due_on, t.id limit 300`,
    [tx.countyId, organisationId, publicStates, `${year}-01-01`, `${year}-12-31`],
  );
  if (rows.length === 0) return false;
  const state = (row: CommitmentRow) =>
    row.state === 'published' && row.due_on < tx.today ? '到期未兑现' : (words[row.state] ?? '');
  const own = rows.filter((r) => r.member_id === null);
  const members = rows.filter((r) => r.member_id !== null);
  await publish(tx, {
    organisation: place,
    kind: 'commitments',
    sourceId: publicationOf(organisationId, year),
    title: `${place.name}${year}年公开承诺`,
    blocks: [
      ...(own.length === 0
        ? []
        : [
            {
              heading: '组织承诺',
              table: {
                columns: ['承诺事项', '完成时限', '兑现情况'],
                rows: own.map((r) => [r.content, r.due_on, state(r)]),
              },
            },
          ]),
      ...(members.length === 0
        ? []
        : [
            {
              heading: '党员承诺',
              table: {
                columns: ['党员', '承诺事项', '完成时限', '兑现情况'],
                rows: members.map((r) => [r.member_name ?? '', r.content, r.due_on, state(r)]),
              },
            },
          ]),
    ],
    publishedBy: by,
  });
  return true;
}
