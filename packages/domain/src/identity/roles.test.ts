import { expect, it } from 'vitest';
import { knownKinds } from '../campaign/known-kinds.ts';
import { countyRoles, mayGive, mayHold, rightsByRole, roleSchema } from './roles.ts';

it('R1.1 R3.7 every kind of organisation can have someone, and each role fits some kind', () => {
  for (const kind of knownKinds)
    expect([kind, roleSchema.options.some((role) => mayHold(role, kind))]).toEqual([kind, true]);
  for (const role of roleSchema.options)
    expect([role, knownKinds.some((kind) => mayHold(role, kind))]).toEqual([role, true]);
});

it('R1.1 R3.7 committees have clerks, branches a branch secretary, small organs and enterprises either', () => {
  const heldBy = (role: 'committee-clerk' | 'branch-secretary') => knownKinds.filter((k) => mayHold(role, k));
  expect(heldBy('committee-clerk').filter((k) => heldBy('branch-secretary').includes(k))).toEqual([
    'township-station',
    'organ',
    'state-enterprise',
    'private-enterprise',
  ]);
  expect(heldBy('branch-secretary').filter((k) => !heldBy('committee-clerk').includes(k))).toEqual([
    'village-branch',
    'industry-branch',
    'labour-base-branch',
  ]);
  expect(mayHold('committee-clerk', 'no-such-kind')).toBe(false);
  expect(mayHold('committee-clerk', 'toString')).toBe(false);
});

it('R3.7 county roles are held at the county committee and nowhere else', () => {
  for (const role of roleSchema.options)
    expect(mayHold(role, 'county-committee')).toBe(countyRoles.includes(role));
});

it('R3.7 only officers and system administrators give roles, and officers do not choose who watches them', () => {
  const givers = roleSchema.options.filter((giver) =>
    roleSchema.options.some((role) => mayGive(giver, role)),
  );
  expect(givers).toEqual(['county-officer', 'system-administrator']);
  expect(givers.every((giver) => rightsByRole[giver].includes('users.change'))).toBe(true);
  expect(roleSchema.options.filter((role) => !mayGive('county-officer', role))).toEqual([
    'auditor',
    'system-administrator',
  ]);
});

it('R3.7 the system administrator holds no right over business data, only the names of organisations to give roles at', () => {
  expect(rightsByRole['system-administrator']).toEqual([
    'session.own',
    'organisations.list',
    'users.read',
    'users.change',
  ]);
});
