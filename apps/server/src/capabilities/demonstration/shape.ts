import type { NewOrganisation } from '../organisations/public.ts';
import { naming } from './names.ts';
import type { Random } from './random.ts';

/** An organisation of the demonstration with what its figures are drawn from. */
export interface Actor {
  readonly organisation: NewOrganisation;
  /** How well it works, 0..1, at the start of the campaign. */
  readonly quality: number;
  /** Gain a quarter. */
  readonly gain: number;
  /** How often it is late, 0..1. */
  readonly slack: number;
  /** Position among its kind, from 0. */
  readonly nth: number;
}

const stations = ['农技站', '畜牧站', '水利站', '林业站', '文化站'];
const bureaus = [
  '农业局',
  '林业局',
  '水利局',
  '畜牧局',
  '财政局',
  '教育局',
  '卫生局',
  '交通局',
  '国土局',
  '工业局',
  '商务局',
  '公安局',
  '民政局',
  '科技局',
];
const departments = [
  '农技推广中心',
  '种子管理站',
  '森林资源站',
  '退耕还林办',
  '防汛办',
  '灌区管理处',
  '动物防疫站',
  '草原监理站',
  '农业综合开发办',
  '惠农补贴中心',
  '新型合作医疗办',
  '农村公路站',
  '土地整理中心',
  '乡镇企业站',
  '农产品流通站',
  '救灾救济中心',
  '科技服务站',
  '农机监理站',
  '沼气推广站',
  '扶贫开发办',
];

/** The source's shape: 30 + 14 + organs work committee, about 290 villages, 20 departments, about 150 stations. */
export function shapeCounty(random: Random, rootId: string): Actor[] {
  const names = naming(random);
  const actors: Actor[] = [];
  const counts = new Map<string, number>();
  const clamp = (q: number): number => Math.min(0.99, Math.max(0.02, q));
  const add = (
    kind: string,
    name: string,
    supervisorId: string,
    quality: number,
    foundedOn = '2006-01-01',
    administratorId: string | null = null,
  ): string => {
    const id = random.uuid();
    const nth = counts.get(kind) ?? 0;
    counts.set(kind, nth + 1);
    actors.push({
      organisation: { id, kind, name, code: null, supervisorId, administratorId, foundedOn },
      quality: clamp(quality),
      gain: clamp(random.about(0.028, 0.012)),
      slack: clamp(0.22 - quality * 0.22 + random.about(0, 0.02)),
      nth,
    });
    return id;
  };
  const organs = add('organs-work-committee', '县直机关工委', rootId, 0.8);
  const bureauIds = bureaus.map((b) =>
    add('county-direct-committee', `${b}党委`, rootId, random.about(0.7, 0.15)),
  );
  for (const [i, d] of departments.entries()) {
    add(
      'agri-department',
      d,
      i < 17 ? (bureauIds[i % bureauIds.length] ?? organs) : organs,
      random.about(0.62, 0.2),
    );
  }
  for (let t = 0; t < 30; t++) {
    const place = names.place();
    const suffix = random.next() < 0.6 ? '镇' : '乡';
    const quality = random.about(0.6, 0.17);
    const township = add('township-committee', `${place}${suffix}党委`, rootId, quality);
    const villages = random.between(7, 12);
    for (let v = 0; v < villages; v++)
      add('village-branch', `${names.place()}村党支部`, township, quality * 0.55 + random.about(0.26, 0.2));
    for (const [s, station] of stations.entries()) {
      // The county's bureaus own the stations; the township supervises them (R1.2).
      add(
        'township-station',
        `${place}${suffix}${station}`,
        township,
        quality * 0.5 + random.about(0.3, 0.18),
        s === 4 && t % 10 === 3 ? '2008-02-01' : '2006-01-01',
        bureauIds[s] ?? null,
      );
    }
  }
  return actors;
}
