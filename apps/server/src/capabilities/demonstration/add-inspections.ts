import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { finishInspection, planRound, saveItems, showInspection } from '../inspections/public.ts';
import { playRemedy } from './add-remedies.ts';
import { playedBy } from './played-by.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';
import type { Actor } from './shape.ts';

/** Rounds of the county: which quarter's claims, from which day, by which rule, how many. */
const rounds = [
  ['2007-Q3', '2007-11-12', 'random', 10, '冬季党建督查'],
  ['2007-Q4', '2008-02-20', 'lowest', 8, '节后党建督查'],
  ['2008-Q1', '2008-05-12', 'jump', 8, '得分突增单位核查'],
  ['2008-Q2', '2008-08-11', 'random', 12, '年中党建督查'],
  ['2008-Q2', '2008-10-06', 'never', 9, '三季度督查'],
] as const;

interface Players {
  readonly schedule: Schedule;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly rootId: string;
  readonly random: Random;
  readonly person: () => string;
}

/** Inspections of the two years, a visit a day; the last round is under way on the day of the demonstration (R3.8). */
export function addInspections(players: Players): void {
  const { schedule, random, person } = players;
  const inspector = person();
  for (const [periodId, startsOn, rule, size, title] of rounds) {
    const id = random.uuid();
    schedule.at(startsOn, async (tx) => {
      const endsOn = addDays(startsOn, 14);
      const body = { id, title, startsOn, endsOn, periodId, rule, size, underId: players.rootId };
      await planRound(tx, playedBy(tx, 'county-officer', inspector), {
        body: { ...body, kind: 'village-branch' },
      });
      const drawn = await tx.many<{ id: string; organisation_id: string }>(
        'select id, organisation_id from inspection where county_id = $1 and round_id = $2 order by nth',
        [tx.countyId, id],
      );
      for (const [i, visit] of drawn.entries())
        schedule.at(addDays(startsOn, 1 + i), (then) =>
          visitOne(then, players, inspector, i, visit.id, visit.organisation_id),
        );
    });
  }
}

/** One visit: the weaker an organisation works, the more of what its return claims is not so. */
async function visitOne(
  tx: WriteTx,
  { schedule, actors, random, person }: Players,
  inspector: string,
  nth: number,
  id: string,
  organisationId: string,
): Promise<void> {
  const actor = playedBy(tx, 'county-officer', inspector);
  const quality = actors.get(organisationId)?.quality ?? 0.5;
  const { checklist, version } = await showInspection(tx, actor, id);
  const items = checklist
    .filter((_, i) => i === 0 || random.next() < 0.6)
    .map((line) => {
      const wrong = (line.claimed ?? 0) > 0 && random.next() < 0.3 - quality * 0.3;
      return {
        criterionId: line.criterionId,
        verdict: wrong ? ('otherwise' as const) : ('as-claimed' as const),
        found: wrong ? Math.floor((line.claimed ?? 0) / 2) : null,
        note: wrong
          ? random.pick(['只有方案,没有记录。', '台账不全,与填报不符。', '群众反映没有公开。'])
          : '',
      };
    });
  await saveItems(tx, actor, { params: { id }, body: { version, items } });
  const wrong = items.flatMap((item) =>
    item.verdict === 'otherwise'
      ? [checklist.find((l) => l.criterionId === item.criterionId)?.title ?? item.criterionId]
      : [],
  );
  const notice = {
    problemId: random.uuid(),
    remedyId: random.uuid(),
    title: `按督查意见整改:${wrong.join('、')}`.slice(0, 200),
    owner: person(),
    dueOn: addDays(tx.today, 40),
  };
  await finishInspection(tx, actor, {
    params: { id },
    body: {
      version: version + 1,
      visitedOn: tx.today,
      summary: wrong.length > 0 ? '部分指标与自查不符,限期整改。' : '与自查相符。',
      notice: wrong.length > 0 ? notice : null,
    },
  });
  if (wrong.length > 0)
    playRemedy(
      schedule,
      { id: notice.remedyId, owner: notice.owner, dueOn: notice.dueOn },
      nth,
      random,
      inspector,
    );
}
