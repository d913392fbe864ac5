import { resultBlocks } from '@lianchuang/domain/appraisal/result-blocks';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertAppraisals, openPoorResult, openRounds, type PastAppraisal } from '../appraisal/public.ts';
import { insertDutyReports, type PastDutyReport } from '../duty-reports/public.ts';
import { publish } from '../publications/public.ts';
import { playRemedy } from './add-remedies.ts';
import { naming } from './names.ts';
import { playedBy } from './played-by.ts';
import { type Random, seeded } from './random.ts';
import type { Schedule } from './schedule.ts';
import type { Actor } from './shape.ts';

const overall = '对党组织工作的总体评价';
const promises = [
  '修通村组道路',
  '打机井、修水渠,改善灌溉',
  '办好新型农村合作医疗',
  '组织劳务输出和技能培训',
  '整治村容村貌',
  '帮扶困难户和五保户',
  '按季公开村务和财务',
];
const rounds = [
  { title: '2007年下半年群众评议', openedOn: '2007-12-03', closedOn: '2007-12-21', passed: 3 },
  { title: '2008年上半年群众评议', openedOn: '2008-06-02', closedOn: '2008-06-20', passed: 5 },
];
const asked = [
  ['党员发展为什么向机关集中', '已调整计划,今年名额的六成以上给村里。'],
  ['后进村怎么转化', '班子成员每人包一个村,一村一策,每月调度。'],
  ['活动场所闲置怎么办', '和远程教育、农技培训结合,保证每月使用四次以上。'],
  ['流动党员怎么管', '在劳务输出集中地建了联络点,每半年联系一次。'],
] as const;

interface Place {
  id: string;
  path: string;
}

/**
 * Two years of votes in secret (R4.2, R4.5): half-yearly rounds at most villages and townships, the better ones better
 * judged, the last poor results put right; yearly duty reports of committees; a round that is open at the villages of whoever tries the product.
 */
export async function addBallots(
  tx: WriteTx,
  actors: readonly Actor[],
  own: readonly string[],
  schedule: Schedule,
  seed: number,
): Promise<void> {
  const random = seeded(seed + 9173);
  const { person } = naming(random);
  const places = new Map(
    (
      await tx.many<Place>(
        'select id, path from organisation where county_id = $1 and dissolved_on is null',
        [tx.countyId],
      )
    ).map((o) => [o.id, o]),
  );
  const past: (PastAppraisal & { latest: boolean })[] = [];
  const reports: PastDutyReport[] = [];
  for (const actor of actors) {
    const place = places.get(actor.organisation.id);
    const { kind } = actor.organisation;
    if (!place) continue;
    const mood = (passed: number) =>
      Math.min(1, Math.max(0, actor.quality + actor.gain * passed + random.about(0, 0.1)));
    if (kind === 'village-branch' || kind === 'township-committee')
      for (const { title, openedOn, closedOn, passed } of rounds) {
        if (random.next() < 0.04 || actor.organisation.foundedOn > openedOn) continue;
        const questions = [overall, ...draw(random, promises, random.between(2, 4))];
        const voices = random.between(
          kind === 'village-branch' ? 24 : 60,
          kind === 'village-branch' ? 96 : 160,
        );
        const likes = mood(passed);
        past.push({
          id: random.uuid(),
          boxId: random.uuid(),
          organisationId: place.id,
          path: place.path,
          title,
          questions,
          tally: questions.map(() => spread(random, voices, likes)),
          voices,
          slips: Math.ceil((voices + random.between(0, 30)) / 10) * 10,
          openedOn,
          closedOn,
          by: person(),
          latest: closedOn === rounds.at(-1)?.closedOn,
        });
      }
    if (kind === 'township-committee' || kind === 'agri-department')
      for (const [heldOn, passed] of [
        ['2007-12-26', 3],
        ['2008-07-15', 5],
      ] as const) {
        if (random.next() < 0.06) continue;
        const reporter = person();
        reports.push({
          id: random.uuid(),
          organisationId: place.id,
          path: place.path,
          audience: heldOn < '2008' ? 'county-plenum' : 'own-plenum',
          reporter,
          heldOn: addDays(heldOn, random.between(0, 2)),
          text: `一年来,${actor.organisation.name}围绕“五个好”目标抓基层党建工作,建立责任分工,按季自查。主要做法是抓班子、带队伍、建场所;存在的问题是个别支部组织生活不正常、党员年龄偏大。下一步将逐项整改。`,
          exchanges: draw(random, asked, 2).map(([question, answer]) => ({ question, answer })),
          counts: graded(
            random,
            heldOn < '2008' ? random.between(31, 39) : random.between(9, 15),
            mood(passed),
          ),
        });
      }
  }
  await insertAppraisals(tx, past);
  for (const round of past.filter((r) => r.latest))
    await publish(tx, {
      organisation: { id: round.organisationId, path: round.path },
      kind: 'appraisal',
      sourceId: round.id,
      title: `${round.title}结果`,
      blocks: resultBlocks({ ...round, comments: [] }),
      publishedBy: round.by,
      publishedOn: round.closedOn,
    });
  await insertDutyReports(tx, reports);
  const names = new Map(actors.map((a) => [a.organisation.id, a.organisation.name]));
  const kinds = new Map(actors.map((a) => [a.organisation.id, a.organisation.kind]));
  const officer = person();
  let nth = 0;
  for (const round of past.filter((r) => r.latest))
    schedule.at(round.closedOn, async (at) => {
      const row = {
        id: round.id,
        organisation_id: round.organisationId,
        organisation_name: names.get(round.organisationId) ?? '',
        organisation_kind: kinds.get(round.organisationId) ?? '',
        path: round.path,
        title: round.title,
      };
      const remedies = await openPoorResult(at, playedBy(at, 'county-officer', officer), row, round);
      for (const remedy of remedies) playRemedy(schedule, remedy, nth++, random, officer);
    });
  await openRounds(
    tx,
    playedBy(tx, 'county-officer', person()),
    own.slice(0, 2).flatMap((id) => {
      const place = places.get(id);
      const questions = [overall, ...promises.slice(0, 3)];
      return place ? [{ ...place, name: names.get(id) ?? '', questions }] : [];
    }),
    { title: '2008年下半年群众评议', closesOn: '2008-10-31' },
  );
}

function draw<T>(random: Random, list: readonly T[], count: number): T[] {
  const rest = [...list];
  return Array.from({ length: count }, () => rest.splice(random.between(0, rest.length - 1), 1)[0] as T);
}

/** Voices for satisfied, basically satisfied, dissatisfied and don't know. */
function spread(random: Random, voices: number, mood: number): number[] {
  const unknown = Math.round(voices * (0.02 + random.next() * 0.1));
  // Where next to nothing goes well the people say so.
  const anger = mood < 0.3 ? 0.16 : 0;
  const against = Math.min(
    voices - unknown,
    Math.max(0, Math.round((voices - unknown) * (0.34 - 0.34 * mood + anger + random.about(0, 0.03)))),
  );
  const content = voices - unknown - against;
  const fully = Math.min(
    content,
    Math.max(0, Math.round(content * (0.35 + 0.4 * mood + random.about(0, 0.05)))),
  );
  return [fully, content - fully, against, unknown];
}

/** Voices of a plenum for good, fairly good, average and poor. */
function graded(random: Random, voices: number, mood: number): number[] {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < voices; i++) {
    const at = Math.min(3, Math.max(0, Math.round(2.1 - 2.1 * mood + random.about(0, 0.55))));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
