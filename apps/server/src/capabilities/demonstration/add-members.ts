import { checkDigitOf } from '@lianchuang/domain/members/identity-number';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import {
  backdateMembers,
  insertMembers,
  type MemberToInsert,
  type PastEnd,
  type PastMove,
} from '../members/public.ts';
import type { Random } from './random.ts';

interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
}

/** Members an organisation has itself, and how old they are on average. */
const shapes: Readonly<Record<string, { size: [number, number]; age: number; educated: number }>> = {
  'county-committee': { size: [40, 60], age: 43, educated: 0.95 },
  'township-committee': { size: [45, 70], age: 42, educated: 0.85 },
  'county-direct-committee': { size: [40, 70], age: 44, educated: 0.9 },
  'organs-work-committee': { size: [60, 80], age: 44, educated: 0.95 },
  'agri-department': { size: [14, 30], age: 44, educated: 0.9 },
  'township-station': { size: [4, 9], age: 41, educated: 0.75 },
  'village-branch': { size: [48, 98], age: 52, educated: 0.08 },
};

/** Of those entered here, years. */
const youngest = 21;
const ethnic = ['汉', '汉', '汉', '汉', '汉', '汉', '汉', '汉', '满', '蒙古', '回'];
const schools = [
  'primary',
  'junior-middle',
  'junior-middle',
  'junior-middle',
  'senior-middle',
  'senior-middle',
];
const colleges = ['secondary-vocational', 'junior-college', 'junior-college', 'bachelor', 'bachelor'];
const skills = ['果树栽培', '养羊', '设施蔬菜', '农机修理', '木工', '兽医', '运输', '食用菌'];

/**
 * About 25,000 made-up members with ages, education and history that differ from village to village; identity numbers
 * of the area 999999, which nobody has (R1.4). `asOf` is the day of the demonstration.
 */
export async function addMembers(
  tx: WriteTx,
  random: Random,
  person: () => string,
  asOf: string,
): Promise<number> {
  const places = await tx.many<Place>(
    `select o.id, o.kind, o.path, v.name from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     where o.county_id = $1 and o.dissolved_on is null order by v.name, o.label`,
    [tx.countyId],
  );
  const used = new Set<string>();
  const rows = places.flatMap((place) => {
    const shape = shapes[place.kind];
    if (!shape) return [];
    // Some villages have hardly taken in anyone for years.
    const age = shape.age + random.about(0, place.kind === 'village-branch' ? 5 : 2);
    return Array.from({ length: random.between(...shape.size) }, () =>
      memberOf(place, age, shape.educated, random, person, asOf, used),
    );
  });
  await insertMembers(tx, '系统自动', rows);
  const villages = places.filter((p) => p.kind === 'village-branch');
  const moves: PastMove[] = [];
  const ends: PastEnd[] = [];
  for (const row of rows) {
    const luck = random.next();
    const day = addDays('2007-01-05', random.between(0, 600));
    if (row.sinceOn >= day) continue;
    if (luck < 0.012) {
      const from = random.pick(villages);
      if (from.id === row.organisationId) continue;
      moves.push({
        memberId: row.id,
        from: { organisationId: from.id, path: from.path, name: from.name },
        on: day,
        to: places.find((p) => p.id === row.organisationId)?.name ?? '',
      });
    } else if (luck > 0.985 && row.bornOn < '1945-01-01') {
      ends.push({ memberId: row.id, how: 'deceased', on: day });
    } else if (luck > 0.997) {
      ends.push({ memberId: row.id, how: luck > 0.9995 ? 'expelled' : 'departed', on: day });
    }
  }
  await backdateMembers(tx, moves, ends);
  return rows.length;
}

function memberOf(
  place: Place,
  meanAge: number,
  educated: number,
  random: Random,
  person: () => string,
  asOf: string,
  used: Set<string>,
): MemberToInsert {
  const year = Number(asOf.slice(0, 4));
  const age = Math.min(92, Math.max(youngest, Math.round(random.about(meanAge, 13))));
  const sex = random.next() < (place.kind === 'village-branch' ? 0.19 : 0.3) ? 'female' : 'male';
  const bornOn = addDays(`${year - age}-01-01`, random.between(0, 280));
  let identity: string;
  do {
    const order = random.between(0, 499) * 2 + (sex === 'male' ? 1 : 0);
    const digits = `999999${bornOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    identity = digits + checkDigitOf(digits);
  } while (used.has(identity));
  used.add(identity);
  // At 18 at the earliest, mostly in their twenties and thirties, and more than a year and a half ago: who joined since
  // came by the way of development, and is entered with it.
  const years = 18.6 + random.next() * random.next() * Math.min(30, age - youngest + 0.8);
  const joinedOn = addDays(bornOn, Math.floor(years * 365.25));
  const capable = place.kind === 'village-branch' && random.next() < 0.11;
  return {
    id: random.uuid(),
    organisationId: place.id,
    path: place.path,
    sinceOn: joinedOn > '2006-01-01' ? joinedOn : '2006-01-01',
    how: 'imported',
    name: person(),
    sex,
    ethnicGroup: random.pick(ethnic),
    bornOn,
    education: random.next() < educated * (age < 60 ? 1 : 0.4) ? random.pick(colleges) : random.pick(schools),
    joinedOn,
    fullOn: addDays(joinedOn, 366),
    identity,
    phone: random.next() < 0.7 ? `000${String(random.between(0, 99_999_999)).padStart(8, '0')}` : null,
    occupation: place.kind === 'village-branch' ? (random.next() < 0.85 ? '务农' : '务工') : '干部职工',
    specialSkills: capable ? random.pick(skills) : '',
    veteran: sex === 'male' && random.next() < 0.14,
    returnedYouth: age < 36 && random.next() < 0.25,
    graduate: age < 30 && random.next() < 0.2,
    capableVillager: capable,
  };
}
