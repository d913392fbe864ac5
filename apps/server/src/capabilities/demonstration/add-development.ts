import { progressOf } from '@lianchuang/domain/development/rules';
import { checkDigitOf } from '@lianchuang/domain/members/identity-number';
import { addDays, daysBetween } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertDevelopment, insertDevelopmentPlans, type PersonToInsert } from '../development/public.ts';
import { insertMembers } from '../members/public.ts';
import { developmentHistory } from './development-history.ts';
import type { Random } from './random.ts';
import type { Actor } from './shape.ts';

export interface DemonstrationPlace {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  /** How well it works now, 0..1. */
  readonly quality: number;
}

/** Applications a year of an organisation of a kind. */
const rates: Readonly<Record<string, number>> = {
  'village-branch': 1.5,
  'township-committee': 1,
  'county-direct-committee': 1.4,
  'organs-work-committee': 2,
  'agri-department': 0.6,
  'township-station': 0.25,
};
const firstDay = '2004-03-01';
const committees = ['township-committee', 'county-direct-committee', 'organs-work-committee'];
const trades = ['大棚蔬菜种植', '养猪', '养羊', '果树种植', '粮食经纪', '农产品加工', '运输', '农机服务'];

/** The organisations of today with how well each works by the third quarter of the second year. */
export async function placesOf(tx: WriteTx, actors: readonly Actor[]): Promise<DemonstrationPlace[]> {
  const places = await tx.many<{ id: string; kind: string; path: string }>(
    'select id, kind, path from organisation where county_id = $1 and dissolved_on is null order by path',
    [tx.countyId],
  );
  const byId = new Map(actors.map((a) => [a.organisation.id, a]));
  return places.flatMap((place) => {
    const actor = byId.get(place.id);
    return actor ? [{ ...place, quality: Math.min(1, actor.quality + actor.gain * 6) }] : [];
  });
}

/**
 * Some 2,300 persons on the way to membership since 2004, quicker and more often late by how well their branch works;
 * whoever was approved stands in the member register too. Yearly plans of the committees (R1.5).
 */
export async function addDevelopment(
  tx: WriteTx,
  places: readonly DemonstrationPlace[],
  random: Random,
  person: () => string,
  today: string,
): Promise<void> {
  const numbers = new Map<string, number>();
  const rows = places.flatMap((place) => {
    const years = daysBetween(firstDay, today) / 365;
    const n = Math.round(random.about((rates[place.kind] ?? 0) * years, 1.6));
    return Array.from({ length: Math.max(0, n) }, (_, i) =>
      personAt(place, i, n, random, person, today, numbers),
    );
  });
  await insertDevelopment(tx, rows);
  const joined = rows.flatMap((row) => {
    const p = progressOf(row.appliedOn, row.steps);
    return p.joinedOn ? [{ row, joinedOn: p.joinedOn, fullOn: p.fullOn }] : [];
  });
  await insertMembers(
    tx,
    '系统自动',
    joined.map(({ row, joinedOn, fullOn }) => ({
      ...row,
      sinceOn: joinedOn,
      how: 'joined' as const,
      joinedOn,
      fullOn,
      phone: null,
      specialSkills: '',
      veteran: row.sex === 'male' && random.next() < 0.1,
      returnedYouth: random.next() < 0.15,
      graduate: false,
    })),
  );
  const plans = places
    .filter((place) => committees.includes(place.kind))
    .flatMap((place) =>
      [2007, 2008].map((year) => {
        const done = joined.filter(
          ({ row, joinedOn }) => row.path.startsWith(place.path) && joinedOn.startsWith(`${year}`),
        ).length;
        // Planned for the whole of the year, of which 2008 has run three quarters.
        const planned = Math.max(1, Math.round(done * (year === 2008 ? 1.3 : 1) + random.about(0.6, 1.2)));
        return { organisationId: place.id, path: place.path, year, planned };
      }),
    );
  await insertDevelopmentPlans(tx, '组织部', plans);
}

function personAt(
  place: DemonstrationPlace,
  nth: number,
  of: number,
  random: Random,
  person: () => string,
  today: string,
  /** Numbers given so far by day and sex, so that none is given twice. */
  numbers: Map<string, number>,
): PersonToInsert {
  const span = daysBetween(firstDay, today) - 3;
  const appliedOn = addDays(firstDay, Math.min(span, Math.floor(((nth + random.next()) / of) * span)));
  const village = place.kind === 'village-branch';
  const sex = random.next() < 0.28 ? 'female' : 'male';
  // Born in November or December, as no other member of the demonstration: so no number is given twice.
  const born = Number(appliedOn.slice(0, 4)) - random.between(20, village ? 44 : 34);
  const bornOn = addDays(`${born}-11-01`, random.between(0, 55));
  const key = `${bornOn}${sex}`;
  const given = numbers.get(key) ?? 0;
  numbers.set(key, given + 1);
  const order = String(given * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const digits = `999999${bornOn.replaceAll('-', '')}${order}`;
  const slack = Math.min(0.85, Math.max(0.02, (0.92 - place.quality) * 1.35));
  const capable = village && random.next() < 0.06 + place.quality * 0.6;
  return {
    id: random.uuid(),
    organisationId: place.id,
    path: place.path,
    name: person(),
    sex,
    bornOn,
    ethnicGroup: random.next() < 0.9 ? '汉' : '满',
    education: random.pick(
      village
        ? (['junior-middle', 'junior-middle', 'senior-middle', 'secondary-vocational'] as const)
        : (['junior-college', 'bachelor', 'secondary-vocational'] as const),
    ),
    occupation: village ? (capable ? random.pick(trades) : '务农') : '干部职工',
    capableVillager: capable,
    identity: digits + checkDigitOf(digits),
    appliedOn,
    steps: developmentHistory(
      random,
      appliedOn,
      today,
      slack,
      village ? random.between(32, 66) : random.between(9, 40),
    ),
    byName: village ? '党支部书记' : '组织委员',
  };
}
