import { addDays } from '@lianchuang/domain/periods/calendar';
import { type AwardKind, awardKinds, awards } from '@lianchuang/domain/recognition/awards';
import { findCases } from '@lianchuang/domain/recognition/find-cases';
import type { NominationState } from '@lianchuang/domain/recognition/states';
import { publicityEnd } from '@lianchuang/domain/selection/competition';
import type { WriteTx } from '../../platform/db/database.ts';
import { lockedQuarters, type QuarterScore, selectQuarterScores } from '../figures/public.ts';
import {
  insertAwardYear,
  insertTypicalCases,
  liftBarsAt,
  type NominationToInsert,
  showAwards,
  showCase,
} from '../recognition/public.ts';
import type { Random } from './random.ts';

/** What a batch of nominations has come to. */
interface Batch {
  readonly state: NominationState;
  readonly counts: Partial<Record<AwardKind, number>>;
  readonly nominatedOn: string;
  readonly publicityFrom?: string;
}
interface Year {
  readonly year: number;
  readonly until: string;
  readonly decision: string;
  readonly batches: readonly Batch[];
}

/** Two years as the returns tell them: the first complete; of the second what was named in July, and a batch under way. */
const years: readonly Year[] = [
  {
    year: 2007,
    until: '2007-11-30',
    decision: '清委发〔2007〕58号',
    batches: [
      {
        state: 'conferred',
        counts: { 'banner-committee': 4, 'benchmark-branch': 30, 'red-star-member': 100 },
        nominatedOn: '2007-11-12',
        publicityFrom: '2007-12-10',
      },
    ],
  },
  {
    year: 2008,
    until: '2008-11-30',
    decision: '清委发〔2008〕31号',
    batches: [
      {
        state: 'conferred',
        counts: { 'banner-committee': 3, 'benchmark-branch': 23, 'red-star-member': 77 },
        nominatedOn: '2008-05-22',
        publicityFrom: '2008-06-16',
      },
      {
        state: 'publicity',
        counts: { 'banner-committee': 1, 'benchmark-branch': 5, 'red-star-member': 14 },
        nominatedOn: '2008-09-08',
        publicityFrom: '2008-10-08',
      },
      {
        state: 'shortlisted',
        counts: { 'banner-committee': 1, 'benchmark-branch': 4, 'red-star-member': 9 },
        nominatedOn: '2008-09-16',
      },
      {
        state: 'nominated',
        counts: {
          'banner-committee': 2,
          'benchmark-branch': 6,
          'red-star-member': 12,
          'advanced-collective': 4,
        },
        nominatedOn: '2008-09-25',
      },
    ],
  },
];

const deeds = [
  '班子团结有力,会议制度落实,集体经济连续两年增长,群众满意度高。',
  '支部领办产业协会,带动农户增收;账目按季公开,连续两年没有信访。',
  '自查按时,承诺件件有回音,活动场所常用常新,后进变先进。',
];
const posts = ['村民小组长', '产业协会会长', '无职党员', '村委会委员', '支部委员'];

/** Honours of two years, typical cases, and what became of the bars that the locked periods raised (R5.1, R5.4, R5.5). */
export async function addRecognition(
  tx: WriteTx,
  random: Random,
  person: () => string,
  rootPath: string,
): Promise<void> {
  const quarters = await lockedQuarters(tx, '2007-01-01');
  const scores = await selectQuarterScores(tx, quarters);
  const latest = scores.filter((s) => s.periodId === quarters.at(-1));
  await liftSome(tx, random);
  const barred = new Set(
    (
      await tx.many<{ id: string }>(
        'select organisation_id as id from recognition_bar where county_id = $1 and lifted_on is null',
        [tx.countyId],
      )
    ).map((r) => r.id),
  );
  const people = await tx.many<{ id: string; name: string; organisation_id: string; path: string }>(
    `select id, name, organisation_id, path from member where county_id = $1 and state = 'active' and full_on < '2007-01-01'
       and born_on > '1940-01-01' order by md5(id::text) limit 1000`,
    [tx.countyId],
  );
  for (const of of years) {
    const used = new Set<string>();
    const at = { ...tx, now: `${of.batches[0]?.nominatedOn}T02:00:00.000Z` };
    const rows = of.batches.flatMap((batch) =>
      Object.entries(batch.counts).flatMap(([kind, n]) =>
        nominees(kind as AwardKind, latest, people, barred, used, n).map((nominee) => ({
          ...nominationOf(random, batch, of),
          ...nominee,
          kind: kind as AwardKind,
          nominated_by: person(),
        })),
      ),
    );
    const by = person();
    await insertAwardYear(at, { ...of, path: rootPath, by }, rows);
    for (const kind of awardKinds) await showAwards(tx, of.year, kind, by);
  }
  await addCases(tx, random, person, scores);
}

type Nominee = Pick<
  NominationToInsert,
  'organisation_id' | 'path' | 'member_id' | 'person_name' | 'post' | 'deeds'
>;

/** The best by score who are not barred; of members such as no bar concerns. */
function nominees(
  kind: AwardKind,
  latest: readonly QuarterScore[],
  people: readonly { id: string; name: string; organisation_id: string; path: string }[],
  barred: ReadonlySet<string>,
  used: Set<string>,
  n: number,
): Nominee[] {
  const text = (key: string): string => deeds[key.charCodeAt(0) % deeds.length] ?? '';
  const take = <T>(list: readonly T[], idOf: (item: T) => string): T[] =>
    list
      .filter((item) => !used.has(`${kind} ${idOf(item)}`))
      .slice(0, n)
      .map((item) => {
        used.add(`${kind} ${idOf(item)}`);
        return item;
      });
  if (awards[kind].to === 'person') {
    return take(people, (p) => p.id).map((p) => ({
      organisation_id: p.organisation_id,
      path: p.path,
      member_id: p.id,
      person_name: p.name,
      post: posts[p.id.charCodeAt(1) % posts.length] ?? '',
      deeds: text(p.id),
    }));
  }
  const fit = latest
    .filter(
      (s) =>
        (awards[kind].of as readonly string[]).includes(s.kind) && s.passed && !barred.has(s.organisationId),
    )
    .toSorted((a, b) => b.total - a.total || (a.path < b.path ? -1 : 1));
  return take(fit, (s) => s.organisationId).map((s) => ({
    organisation_id: s.organisationId,
    path: s.path,
    member_id: null,
    person_name: null,
    post: '',
    deeds: text(s.organisationId),
  }));
}

function nominationOf(random: Random, batch: Batch, { decision }: Year) {
  const { state, publicityFrom = null, nominatedOn } = batch;
  const until = publicityFrom === null ? null : publicityEnd(publicityFrom);
  return {
    id: random.uuid(),
    state,
    judgement: state === 'nominated' ? null : random.pick(['strongly', 'in-favour', 'in-favour', 'reserved']),
    publicity_from: publicityFrom,
    publicity_until: until,
    decided_on: state === 'conferred' && until !== null ? addDays(until, 3) : null,
    decision: state === 'conferred' ? decision : '',
    nominated_on: addDays(nominatedOn, random.between(0, 4)),
  };
}

/** Of those barred until the spring most have put things right, and the county has lifted the bar. */
async function liftSome(tx: WriteTx, random: Random): Promise<void> {
  const rows = await tx.many<{ id: string }>(
    `select distinct organisation_id as id from recognition_bar where county_id = $1 and raised_on < '2008-05-01' order by 1`,
    [tx.countyId],
  );
  const lifted = rows.filter(() => random.next() < 0.7).map((r) => r.id);
  await liftBarsAt({ ...tx, today: '2008-06-05' }, lifted, '2008-04-30', '已补报并整改到位,县委研究决定解除');
}

async function addCases(
  tx: WriteTx,
  random: Random,
  person: () => string,
  scores: readonly QuarterScore[],
): Promise<void> {
  const names = new Map(
    (
      await tx.many<{ id: string; name: string; path: string }>(
        `select o.id, v.name, o.path from organisation o join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id
           and v.valid_to is null where o.county_id = $1 and o.dissolved_on is null`,
        [tx.countyId],
      )
    ).map((o) => [o.id, o]),
  );
  const found = findCases(scores.filter((s) => s.periodId >= '2007-Q4'));
  const states = ['published', 'published', 'approved', 'submitted', 'drafted'] as const;
  const rows = found.slice(0, states.length).flatMap((f, nth) => {
    const place = names.get(f.organisationId);
    const state = states[nth] ?? 'drafted';
    return place
      ? [
          {
            id: random.uuid(),
            organisation_id: place.id,
            organisation_name: place.name,
            path: place.path,
            found: f.found,
            period_id: f.periodId,
            from_total: f.from,
            to_total: f.to,
            title: f.found === 'improvement' ? '对照标准补短板,一年跨上新台阶' : '率先达标的做法和体会',
            text: state === 'drafted' ? '' : caseText,
            state,
            written_by: person(),
            published_on: state === 'published' ? addDays('2008-08-20', nth * 12) : null,
          },
        ]
      : [];
  });
  await insertTypicalCases(tx, rows);
  for (const row of rows) if (row.published_on !== null) await showCase(tx, row, person(), row.published_on);
}

const caseText =
  '一、做法。把标准逐项分到班子成员,每月对照一次,差什么补什么;支部领办产业协会,党员户带困难户。\n' +
  '二、成效。会议制度落实,账目按季公开,集体有了稳定收入,群众评议满意度逐季上升。\n' +
  '三、体会。书记第一责任落到实处,办法简单管用,别处可以照着做。';
