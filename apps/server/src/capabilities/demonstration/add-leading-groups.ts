import type { WriteTx } from '../../platform/db/database.ts';
import { addLeadingUnit, planLeadingUnit } from '../accountability/public.ts';
import { playedBy } from './played-by.ts';
import type { Actor } from './shape.ts';

/** Member units of the county's group by their name, with what each sees to; the last has not handed in its plan. */
const units = [
  ['农业局', '特色产业和科技培训'],
  ['财政局', '经费和活动场所建设资金'],
  ['民政局', '村务公开和换届指导'],
  ['教育局', '远程教育和学用结合'],
  ['交通局', '村级道路和帮扶项目'],
] as const;

/** The leading group of the county and those of every second township (R3.7); names are made up. */
export async function addLeadingGroups(
  tx: WriteTx,
  actors: readonly Actor[],
  rootId: string,
  person: () => string,
): Promise<void> {
  const actor = playedBy(tx, 'county-officer', person());
  const put = async (
    groupId: string,
    role: 'head' | 'deputy' | 'member',
    name: string,
    duty: string,
    unitId: string | null,
  ) =>
    await addLeadingUnit(tx, actor, {
      body: { id: tx.uuid(), groupId, name, unitId, leader: person(), duty, role },
    });
  await put(rootId, 'head', '县委书记', '负总责', null);
  await put(rootId, 'deputy', '县委组织部部长', '牵头抓总', null);
  for (const [i, [name, duty]] of units.entries()) {
    const unit = actors.find((a) => a.organisation.name === `${name}党委`);
    const place = await put(rootId, 'member', name, duty, unit?.organisation.id ?? null);
    if (i === units.length - 1) continue;
    const plan = `围绕${duty},制定三年创建方案:一年打基础,二年抓提升,三年出成效,每季度向领导小组报告一次。`;
    await planLeadingUnit(tx, actor, { params: { id: place.id }, body: { version: 1, plan } });
  }
  for (const township of actors.filter(
    (a) => a.organisation.kind === 'township-committee' && a.nth % 2 === 0,
  ))
    await put(township.organisation.id, 'head', '乡镇党委书记', '负总责', null);
}
