import { addDays } from '@lianchuang/domain/periods/calendar';
import { demonstrationPlaces, liaisonRule } from '@lianchuang/domain/points/rules';
import type { WriteTx } from '../../platform/db/database.ts';
import { nameUser } from '../identity/public.ts';
import { insertDemonstrationPoints, insertLiaisonPoints, type LiaisonToInsert } from '../points/public.ts';
import type { Random } from './random.ts';

interface Place {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly name: string;
  /** Path of whoever administers it, where that is another than its superior. */
  readonly owner: string | null;
}

const problems = [
  ['活动室屋顶漏雨', '协调资金两万元修缮'],
  ['支部会议记录不全', '当场指导补齐,并约定每月抽查'],
  ['蔬菜协会缺销路', '联系县城市场签订供货协议'],
  ['后备干部人选少', '与支部商定两名返乡青年培养'],
  ['两户困难党员看病负担重', '协调民政部门落实救助'],
  ['村道排水不畅', ''],
  ['账目公开不及时', '按季上墙公开,群众代表签字'],
  ['党员活动日到会率低', ''],
] as const;
const themes = [
  '支部带协会、协会带农户',
  '党员示范户带动大棚蔬菜',
  '村务按季公开、群众代表评议',
  '远程教育助农增收',
  '窗口服务承诺上墙',
  '能人治村、后进转化',
];

/**
 * Liaison points of nearly all leaders with their visits, and demonstration points of every committee, a few short of
 * three (R5.2, R5.3). Leaders are those of the register of teams.
 */
export async function addPoints(tx: WriteTx, random: Random, today: string): Promise<void> {
  const places = await tx.many<Place>(
    `select o.id, o.kind, o.path, v.name, a.path as owner from organisation o join organisation_version v on v.county_id = o.county_id
       and v.organisation_id = o.id and v.valid_to is null
     left join organisation a on a.county_id = v.county_id and a.id = v.administrator_id
     where o.county_id = $1 and o.dissolved_on is null order by o.path`,
    [tx.countyId],
  );
  await addLiaison(tx, random, today, places);
  await addDemonstration(tx, random, places);
}

async function addLiaison(
  tx: WriteTx,
  random: Random,
  today: string,
  places: readonly Place[],
): Promise<void> {
  const holders = await tx.many<{
    person_id: string;
    name: string;
    post: string;
    id: string;
    kind: string;
    path: string;
  }>(
    `select distinct on (o.path, h.person_id) h.person_id, p.name, h.post, o.id, o.kind, o.path from post_holding h
     join team_person p on p.county_id = h.county_id and p.id = h.person_id
     join organisation o on o.county_id = h.county_id and o.id = h.organisation_id
     where h.county_id = $1 and h.until_on is null and o.kind in ('county-committee', 'township-committee')
     order by o.path, h.person_id, h.post`,
    [tx.countyId],
  );
  const rows = holders.flatMap((holder): LiaisonToInsert[] => {
    const rule = liaisonRule(holder.kind);
    if (!rule || (rule.posts && !(rule.posts as readonly string[]).includes(holder.post))) return [];
    // Some of them have not chosen yet.
    if (random.next() > 0.92) return [];
    const near = places.filter(
      (p) => (rule.places as readonly string[]).includes(p.kind) && p.path.startsWith(holder.path),
    );
    if (near.length === 0) return [];
    const place = random.pick(near);
    const from_on = addDays('2007-03-01', random.between(0, 400));
    const visits = Array.from({ length: random.between(0, 4) }, () => {
      const [found, solved] = random.pick(problems);
      const on_date = addDays(today, -random.between(3, 180));
      return { id: random.uuid(), on_date, found, solved, by_name: holder.name };
    });
    return [
      {
        id: random.uuid(),
        person_id: holder.person_id,
        leader_organisation_id: holder.id,
        leader_name: holder.name,
        leader_post: holder.post,
        organisation_id: place.id,
        path: place.path,
        from_on,
        visits,
      },
    ];
  });
  await insertLiaisonPoints(tx, rows);
  // Whoever tries the product as a county leader is one of them, with a point to visit.
  const leader = rows.find((row) =>
    holders.some((h) => h.id === row.leader_organisation_id && h.kind === 'county-committee'),
  );
  if (leader) await nameUser(tx, 'leader', leader.leader_name);
}

async function addDemonstration(tx: WriteTx, random: Random, places: readonly Place[]): Promise<void> {
  const rows = places.flatMap((committee) => {
    const kinds = (demonstrationPlaces as Readonly<Record<string, readonly string[] | undefined>>)[
      committee.kind
    ];
    if (!kinds) return [];
    const wide = committee.kind === 'organs-work-committee';
    const near = places.filter(
      (p) =>
        kinds.includes(p.kind) &&
        (wide
          ? p.kind === 'county-direct-committee'
          : p.path.startsWith(committee.path) || p.owner?.startsWith(committee.path)),
    );
    // One committee in eight is a point short.
    const wanted = random.next() < 0.12 ? 2 : random.between(3, 5);
    return near
      .map((place) => ({ place, order: random.next() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, wanted)
      .map(({ place }) => ({
        id: random.uuid(),
        committee_id: committee.id,
        path: committee.path,
        place_id: place.id,
        place_path: place.path,
        place_name: place.name,
        place_kind: place.kind,
        theme: random.pick(themes),
        from_on: addDays('2007-04-01', random.between(0, 420)),
      }));
  });
  await insertDemonstrationPoints(tx, rows);
}
