import type { CoverageType } from '@lianchuang/domain/coverage/contract';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertOrganisations, type NewOrganisation } from '../organisations/public.ts';
import { type CoverageToInsert, insertCoverage } from '../teams/public.ts';
import { seeded } from './random.ts';
import type { Actor } from './shape.ts';

const kinds: readonly [name: string, type: CoverageType][] = [
  ['设施蔬菜', 'industry'],
  ['肉羊养殖', 'industry'],
  ['苹果产业', 'industry'],
  ['养羊协会', 'association'],
  ['果品协会', 'association'],
  ['农机协会', 'association'],
  ['劳务输出', 'labour-base'],
  ['粮食加工', 'enterprise'],
  ['农贸市场', 'market'],
];

/**
 * Industries and places of villages and townships that should have a branch, and branches founded for some of them
 * (R1.3). Answers how many organisations were founded.
 */
export async function addCoverage(tx: WriteTx, actors: readonly Actor[], seed: number): Promise<number> {
  const random = seeded(seed * 37 + 11);
  const places = new Map(
    (
      await tx.many<{ id: string; path: string; name: string }>(
        `select o.id, o.path, v.name from organisation o
         join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
         where o.county_id = $1 and o.dissolved_on is null and o.kind in ('village-branch', 'township-committee')`,
        [tx.countyId],
      )
    ).map((o) => [o.id, o]),
  );
  const founded: NewOrganisation[] = [];
  const points: CoverageToInsert[] = [];
  for (const actor of actors) {
    const place = places.get(actor.organisation.id);
    if (!place) continue;
    const township = actor.organisation.kind === 'township-committee';
    const count = township ? random.between(1, 2) : random.next() < 0.1 ? 2 : Number(random.next() < 0.4);
    const offered = [...kinds];
    for (let i = 0; i < count; i++) {
      const [name, type] = offered.splice(random.between(0, offered.length - 1), 1)[0] ?? [
        '农机协会',
        'association',
      ];
      const covered = random.next() < (township ? 0.2 : 0.05) + actor.quality * 0.55;
      const since = addDays('2007-02-01', random.between(0, 590));
      const id = random.uuid();
      if (covered) {
        const base = type === 'labour-base';
        founded.push({
          id,
          kind: base ? 'labour-base-branch' : 'industry-branch',
          name: `${place.name.replace(/(党支部|党委)$/, '')}${name}党支部`,
          code: null,
          supervisorId: place.id,
          administratorId: null,
          foundedOn: since,
        });
      }
      const people = random.between(12, township ? 400 : 90);
      points.push({
        id: random.uuid(),
        organisation_id: place.id,
        path: place.path,
        name,
        type,
        people,
        members: random.between(1, Math.max(2, Math.round(people / 9))),
        from_on: addDays('2004-03-01', random.between(0, 1000)),
        branch_id: covered ? id : null,
        covered_from: covered ? since : null,
      });
    }
  }
  await insertOrganisations(tx, founded);
  await insertCoverage(tx, points);
  return founded.length;
}
