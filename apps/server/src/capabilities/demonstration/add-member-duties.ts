import { addMonths } from '@lianchuang/domain/development/add-months';
import { commonPosts } from '@lianchuang/domain/development/post-rules';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import {
  type CultivationToInsert,
  type ExemptionToInsert,
  insertCultivations,
  insertMobileMembers,
  insertPosts,
  type MobileToInsert,
  type PostToInsert,
} from '../development/public.ts';
import { type BecameCapable, setCapableVillagers } from '../members/public.ts';
import type { DemonstrationPlace } from './add-development.ts';
import type { Random } from './random.ts';

interface Member {
  id: string;
  organisation_id: string;
  born_on: string;
  capable_villager: boolean;
}

const cities = [
  '北京市',
  '天津市',
  '沈阳市',
  '大连市',
  '广东省深圳市',
  '广东省东莞市',
  '浙江省宁波市',
  '江苏省苏州市',
  '山东省青岛市',
];
const works = ['建筑', '电子厂', '服装加工', '餐饮', '运输', '家政', '装修', '保安'];
const ways = ['phone', 'phone', 'phone', 'at-home', 'letter', 'online', 'visit'];
const duties: Readonly<Record<(typeof commonPosts)[number], string>> = {
  'policy-publicity': '宣讲党的政策,每月入户一次。',
  mediation: '调解邻里和家庭纠纷,把矛盾化解在组里。',
  'village-affairs-watch': '监督村务公开和村级开支。',
  'public-order': '组织夜间巡逻,及时报告治安情况。',
  'enrichment-lead': '带动联系户发展项目,传授技术和信息。',
  technology: '推广良种和新技术,组织学习。',
  sanitation: '管好本组环境卫生,带头清理门前。',
  'care-for-needy': '照顾困难户和五保老人。',
  culture: '组织文体活动,倡导移风易俗。',
  'family-planning': '宣传计划生育政策,做好服务。',
};
const projects = [
  '大棚蔬菜',
  '肉羊养殖',
  '生猪养殖',
  '果园改造',
  '食用菌',
  '农产品加工',
  '农机服务',
  '特色粮种植',
];

/**
 * What the members of villages do, by how well their branch works: who is away and in contact, who holds which post,
 * who is on the way to being a capable villager (R1.6, R1.9, R7.2). Needs the members; without any it does nothing.
 */
export async function addMemberDuties(
  tx: WriteTx,
  places: readonly DemonstrationPlace[],
  random: Random,
  today: string,
): Promise<void> {
  const members = Map.groupBy(
    await tx.many<Member>(
      `select id, organisation_id, born_on, capable_villager from member where county_id = $1 and state = 'active' order by path, id`,
      [tx.countyId],
    ),
    (m) => m.organisation_id,
  );
  const all = {
    mobile: [] as MobileToInsert[],
    posts: [] as PostToInsert[],
    exemptions: [] as ExemptionToInsert[],
    cultivations: [] as CultivationToInsert[],
  };
  for (const place of places) {
    const village = place.kind === 'village-branch';
    if (!village && place.kind !== 'township-committee') continue;
    for (const member of members.get(place.id) ?? []) {
      const at = { memberId: member.id, organisationId: place.id, path: place.path, byName: '党支部书记' };
      const age = Number(today.slice(0, 4)) - Number(member.born_on.slice(0, 4));
      const away = age < 58 && random.next() < (village ? 0.17 : 0.03);
      if (away) {
        all.mobile.push({ id: random.uuid(), ...at, ...absence(random, place.quality, today) });
        continue;
      }
      if (!village) continue;
      if (random.next() < 0.09 && age < 62) {
        all.exemptions.push({ ...at, reason: 'in-office' });
        continue;
      }
      if (age >= 60 && random.next() < 0.45) {
        all.exemptions.push({ ...at, reason: 'unable' });
        continue;
      }
      // Better branches have found a post for nearly everyone.
      if (age < 70 && random.next() < 0.42 + place.quality * 0.56)
        all.posts.push(postOf(at, random, place.quality));
      if (age < 55 && !member.capable_villager && random.next() < 0.05 + place.quality * 0.04)
        all.cultivations.push({ ...at, ...cultivation(random, today) });
    }
  }
  await insertMobileMembers(tx, all.mobile);
  await insertPosts(tx, all.posts, all.exemptions);
  await insertCultivations(tx, all.cultivations);
  const became = all.cultivations.flatMap(({ memberId, becameOn, evidence }): BecameCapable[] =>
    becameOn && evidence ? [{ memberId, on: becameOn, evidence }] : [],
  );
  await setCapableVillagers(tx, '党支部书记', became);
}

function absence(random: Random, quality: number, today: string) {
  const leftOn = addDays(today, -random.between(30, 1500));
  const inTouch = random.next() < 0.68 + quality * 0.36;
  const last = inTouch ? addDays(today, -random.between(8, 150)) : addDays(today, -random.between(220, 420));
  const contacts: { on: string; how: string }[] = [];
  for (let on = last; on > leftOn && contacts.length < 6; on = addMonths(on, -random.between(2, 5)))
    contacts.unshift({ on, how: random.pick(ways) });
  const back = random.next() < 0.08 ? addDays(today, -random.between(10, 200)) : null;
  const city = random.pick(cities);
  return {
    leftOn,
    place: city,
    work: random.pick(works),
    contactBranch: random.next() < 0.35 + quality * 0.55 ? `驻${city.slice(-3, -1)}流动党员党支部` : '',
    returnedOn: back !== null && back > leftOn ? back : null,
    contacts: contacts.filter((c) => back === null || c.on < back),
  };
}

function postOf(
  at: { memberId: string; organisationId: string; path: string; byName: string },
  random: Random,
  quality: number,
): PostToInsert {
  const post = random.pick(commonPosts);
  const fromOn = addDays('2006-03-01', random.between(0, 850));
  const reports = [2006, 2007]
    .filter((year) => fromOn < `${year}-10-01` && random.next() < 0.3 + quality * 0.65 + (2007 - year) * 0.15)
    .map((year) => ({
      year,
      on: addDays(`${year}-12-10`, random.between(0, 40)),
      report: `一年来履行${random.pick(['较好', '认真', '积极'])},联系户比较满意,下一年继续做好。`,
    }));
  return {
    id: random.uuid(),
    ...at,
    post,
    duties: duties[post],
    householdGroup:
      random.next() < 0.75 ? `${random.pick([...'一二三四五六'])}组 ${random.between(5, 15)} 户` : '',
    fromOn,
    reports,
  };
}

function cultivation(random: Random, today: string) {
  const startedOn = addDays('2006-02-01', random.between(0, 850));
  const becameOn = addDays(startedOn, random.between(200, 700));
  const became = becameOn < today && random.next() < 0.6;
  const income = random.between(26, 72) / 10;
  return {
    startedOn,
    project: random.pick(projects),
    helper: random.pick(['农技站', '村党支部书记', '畜牧站', '科技示范户', '']),
    becameOn: became ? becameOn : null,
    evidence: became ? `年纯收入 ${income} 万元,带动 ${random.between(3, 14)} 户。` : null,
  };
}
