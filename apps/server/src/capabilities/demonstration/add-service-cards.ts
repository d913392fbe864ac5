import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertServiceCards, type NewServiceCard } from '../service-records/public.ts';
import { naming } from './names.ts';
import { seeded } from './random.ts';
import { readPeople } from './read-people.ts';
import type { Actor } from './shape.ts';

const families = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const requests = [
  ['申请农村低保', '上报乡镇民政所', '已批准,按月发放'],
  ['门前道路积水', '组织清理排水沟', '水沟已疏通'],
  ['想学大棚种植技术', '联系农技站上门指导', '技术员已上门两次'],
  ['孩子上学有困难', '联系助学资金', '已落实助学金'],
  ['邻里宅基地纠纷', '请调解员上门调解', '双方已签协议'],
  ['新农合报销不会办', '代办报销手续', '已报销到账'],
  ['饮水管道漏水', '派人维修', '已修好'],
  ['缺少春耕资金', '帮助申请小额贷款', '贷款已发放'],
  ['电压不稳', '向供电所反映', '已更换线路'],
  ['猪仔得病', '请畜牧站防疫员上门', '已治愈'],
] as const;
const quarters = ['2007-Q1', '2007-Q2', '2007-Q3', '2007-Q4', '2008-Q1', '2008-Q2', '2008-Q3'];

/** Contacts with households of villages, stations and departments over the two years (R4.4). */
export async function addServiceCards(
  tx: WriteTx,
  actors: readonly Actor[],
  seed: number,
  today: string,
): Promise<void> {
  const random = seeded(seed + 8111);
  const { person } = naming(random);
  const people = await readPeople(tx);
  const all: NewServiceCard[] = [];
  for (const { organisation, quality, gain } of actors) {
    const place = people.get(organisation.id);
    if (!place || !/^(village-branch|township-station|agri-department)$/.test(organisation.kind)) continue;
    for (const [nth, quarter] of quarters.entries()) {
      if ((organisation.foundedOn ?? '') > `${quarter.slice(0, 4)}-01-01`) continue;
      const closes = 0.64 + 0.4 * (quality + gain * nth);
      for (let n = random.between(3, 6); n > 0; n--) {
        const month = Number(quarter.slice(-1)) * 3 - random.between(0, 2);
        const visitedOn = `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(random.between(2, 28)).padStart(2, '0')}`;
        const [request, promise, result] = random.pick(requests);
        // A visit without a request is a visit too.
        const asked = random.next() < 0.85;
        // What is not done soon is done late, and only the latest of it is still open.
        const days = random.next() < closes ? random.between(2, 24) : random.between(50, 110);
        const closedOn = addDays(visitedOn, days);
        const closed = asked && closedOn <= today;
        all.push({
          id: random.uuid(),
          organisationId: place.id,
          path: place.path,
          memberId: random.next() < 0.8 ? random.pick(place.members) : null,
          household: `${random.pick(families)}${random.pick(['家', '大娘家', '大叔家', '老师家'])}`,
          visitedOn,
          request: asked ? request : '',
          promise: asked ? promise : '',
          promisedBy: asked ? addDays(visitedOn, random.pick([10, 15, 30])) : null,
          result: closed ? result : '',
          closedOn: closed ? closedOn : null,
          by: person(),
        });
      }
    }
  }
  await insertServiceCards(tx, all);
}
