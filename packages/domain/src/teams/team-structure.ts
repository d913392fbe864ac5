import { fullYears } from '../members/full-years.ts';
import { type Education, educations, type Sex } from '../members/terms.ts';
import { type Origin, origins } from './terms.ts';

/** What the structure of a team is read from. */
export interface StructurePerson {
  readonly sex: Sex;
  readonly bornOn: string;
  readonly education: Education;
  readonly origins: readonly Origin[];
}

const ageBands = [
  { key: 'to-35', to: 35 },
  { key: 'to-45', to: 45 },
  { key: 'to-55', to: 55 },
  { key: 'to-60', to: 60 },
  { key: 'over-60', to: Number.POSITIVE_INFINITY },
] as const;

export interface Counted<Key extends string> {
  readonly key: Key;
  readonly count: number;
}

/** A team at a glance on a day (R1.7): people by age, education, sex and origin, each person once; mean age in years. */
export function teamStructure(people: readonly StructurePerson[], on: string) {
  const ages = people.map((p) => fullYears(p.bornOn, on));
  const bandOf = (age: number) => ageBands.find((band) => age <= band.to)?.key;
  const count = <Key extends string>(keys: readonly Key[], has: (p: StructurePerson, key: Key) => boolean) =>
    keys.map((key): Counted<Key> => ({ key, count: people.filter((p) => has(p, key)).length }));
  return {
    total: people.length,
    averageAge: ages.length === 0 ? null : ages.reduce((sum, age) => sum + age, 0) / ages.length,
    byAge: count(
      ageBands.map((band) => band.key),
      (p, key) => bandOf(fullYears(p.bornOn, on)) === key,
    ),
    byEducation: count(educations, (p, key) => p.education === key).filter((c) => c.count > 0),
    bySex: count<Sex>(['male', 'female'], (p, key) => p.sex === key),
    byOrigin: count(origins, (p, key) => p.origins.includes(key)),
  };
}
