import { addDays } from '@lianchuang/domain/periods/calendar';
import { publicityEnd } from '@lianchuang/domain/selection/competition';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertCompetitions } from '../selection/public.ts';
import type { Village } from './add-selection.ts';
import type { Random } from './random.ts';

const origins = ['本村', '外出务工返乡', '邻村', '乡镇干部', '退伍军人', '大学毕业生'];
const schools = ['junior-middle', 'senior-middle', 'secondary-vocational', 'junior-college'] as const;
const judges = ['评委一', '评委二', '评委三', '评委四', '评委五'];
const states = ['open', 'checking', 'scoring', 'publicity', 'appointed', 'appointed', 'appointed'] as const;

/** Every twelfth village has sought somebody by open competition, in every state there is (R2.2). */
export async function addCompetitions(
  tx: WriteTx,
  villages: readonly Village[],
  random: Random,
  person: () => string,
): Promise<void> {
  const rows = villages
    .filter((_, i) => i % 12 === 5)
    .map((village, nth) => {
      const state = states[nth % states.length] ?? 'appointed';
      const done = state === 'appointed';
      const opens_on = addDays(
        tx.today,
        done ? -random.between(60, 300) : state === 'open' ? -4 : -random.between(18, 24),
      );
      const closes_on = addDays(opens_on, 12);
      const checked = state !== 'open' && state !== 'checking';
      const scored = state === 'publicity' || done;
      const applicants = Array.from({ length: random.between(3, 5) }, (_, i) => {
        const refused = checked && i === 2;
        const ability = random.between(68, 90);
        return {
          id: random.uuid(),
          name: person(),
          born_on: addDays('1972-01-01', random.between(-4000, 4000)),
          education: random.pick(schools),
          origin: random.pick(origins),
          applied_on: addDays(opens_on, random.between(0, 3)),
          eligibility: !checked ? 'unchecked' : refused ? 'refused' : 'eligible',
          remark: refused ? '不符合年龄条件' : '',
          scores:
            scored && !refused
              ? judges.map((judge) => ({ judge, score: Math.min(100, ability + random.between(-5, 5)) }))
              : [],
        };
      });
      const [chosen] = [...applicants].sort((a, b) => total(b) - total(a));
      const publicity_from = done ? addDays(closes_on, 15) : addDays(tx.today, -2);
      return {
        id: random.uuid(),
        organisation_id: village.id,
        path: village.path,
        post: random.pick(['村党支部书记', '村党支部副书记', '村文书']),
        text: '面向全县公开竞聘,要求政治素质好、带富能力强,50周岁以下,初中以上文化程度。',
        opens_on,
        closes_on,
        state,
        chosen_id: scored ? (chosen?.id ?? null) : null,
        publicity_from: scored ? publicity_from : null,
        publicity_until: scored ? publicityEnd(publicity_from) : null,
        appointed_on: done ? addDays(publicityEnd(publicity_from), 1) : null,
        applicants,
      };
    });
  await insertCompetitions(tx, rows);
}

const total = (a: { scores: readonly { score: number }[] }): number =>
  a.scores.reduce((sum, s) => sum + s.score, 0);
