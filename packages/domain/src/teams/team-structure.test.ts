import { expect, test } from 'vitest';
import { type StructurePerson, teamStructure } from './team-structure.ts';
import { hasPost, postIds, postSchema, posts, usualSeats } from './terms.ts';

const person = (bornOn: string, more: Partial<StructurePerson> = {}): StructurePerson => ({
  sex: 'male',
  bornOn,
  education: 'senior-middle',
  origins: [],
  ...more,
});

test('R1.7 the structure of a team at a glance: age to the day, education, sex, origins', () => {
  const team = [
    person('1973-10-12', { origins: ['veteran', 'capable-villager'] }),
    person('1973-10-10', { sex: 'female', education: 'junior-college', origins: ['graduate'] }),
    person('1943-01-01'),
  ];
  const structure = teamStructure(team, '2008-10-11');
  expect(structure.byAge).toEqual([
    { key: 'to-35', count: 2 },
    { key: 'to-45', count: 0 },
    { key: 'to-55', count: 0 },
    { key: 'to-60', count: 0 },
    { key: 'over-60', count: 1 },
  ]);
  expect(teamStructure(team, '2009-10-11').byAge[1]).toEqual({ key: 'to-45', count: 1 });
  expect(structure.averageAge).toBeCloseTo((34 + 35 + 65) / 3);
  expect(structure.bySex).toEqual([
    { key: 'male', count: 2 },
    { key: 'female', count: 1 },
  ]);
  expect(structure.byEducation).toEqual([
    { key: 'senior-middle', count: 2 },
    { key: 'junior-college', count: 1 },
  ]);
  expect(structure.byOrigin.map((o) => o.count)).toEqual([1, 0, 1, 1]);
  expect(teamStructure([], '2008-10-11')).toMatchObject({ total: 0, averageAge: null });
});

test('R1.7 only villages have a second committee, and every kind of organisation has a secretary', () => {
  expect([...postIds].sort()).toEqual([...postSchema.options].sort());
  for (const [kind, seats] of Object.entries(usualSeats)) {
    expect(seats.secretary, kind).toBe(1);
    for (const post of postIds.filter((id) => seats[id])) expect(hasPost(kind, post), kind).toBe(true);
  }
  expect(hasPost('township-committee', 'village-director')).toBe(false);
  expect(posts.filter((p) => p.single).map((p) => p.id)).toEqual(['secretary', 'village-director']);
});
