import { publish } from '../../capabilities/publications/public.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { TestCounty } from './small-county.ts';

/** Puts a bulletin on an organisation's public page; returns its id. The same source takes the place of the one before. */
export async function addTestPublication(
  county: TestCounty,
  place: string,
  title: string,
  sourceId: string,
): Promise<string> {
  return await county.product.db.write(systemScope(county.countyId), async (tx) => {
    const organisation = await tx.maybe<{ id: string; path: string }>(
      'select id, path from organisation where county_id = $1 and id = $2',
      [tx.countyId, county.ids[place]],
    );
    if (!organisation) throw new Error(`no organisation ${place}`);
    return await publish(tx, {
      organisation,
      kind: 'bulletin',
      sourceId,
      number: '柳树11村〔2008〕1号',
      title,
      blocks: [
        { heading: '一、会议', paragraphs: ['本季度召开党员大会一次。'] },
        { heading: '二、承诺', table: { columns: ['承诺', '完成'], rows: [['修通村组道路', '是']] } },
      ],
      publishedBy: '县委组织部',
    });
  });
}
