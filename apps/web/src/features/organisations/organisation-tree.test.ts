import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { matchesSearch } from '@lianchuang/domain/organisations/matches-search';
import { describe, expect, it } from 'vitest';
import { buildTree, filterTree, idsBelow } from './organisation-tree.ts';

const organisation = (id: string, over: Partial<Organisation> = {}): Organisation => ({
  id,
  name: id,
  kind: 'village-branch',
  code: null,
  supervisorId: null,
  administratorId: null,
  foundedOn: '2006-01-01',
  dissolvedOn: null,
  validFrom: '2006-01-01',
  sortKey: id,
  version: 1,
  ...over,
});

const county = organisation('county');
const town = organisation('town', { supervisorId: 'county' });
const village = organisation('village', {
  supervisorId: 'town',
  name: '石门村党支部',
  sortKey: 'shimencundangzhibu|smcdzb',
});
const department = organisation('department', { supervisorId: 'county' });
const station = organisation('station', { supervisorId: 'town', administratorId: 'department' });
const all = [county, town, department, village, station];

describe('the organisation tree', () => {
  it('R1.2: a station stands under its township by supervision and under its department by administration', () => {
    const [bySupervision] = buildTree(all, 'supervision');
    const [byAdministration] = buildTree(all, 'administration');
    const under = (root: typeof bySupervision, id: string) =>
      root?.children.find((c) => c.organisation.id === id)?.children.map((c) => c.organisation.id);
    expect(under(bySupervision, 'town')).toEqual(['village', 'station']);
    expect(under(byAdministration, 'department')).toEqual(['station']);
    expect(bySupervision?.size).toBe(4);
  });
  it('R1.1: a clerk who sees only a township sees it as the root', () => {
    expect(buildTree([town, village], 'supervision').map((n) => n.organisation.id)).toEqual(['town']);
  });
  it('shows every organisation even when owners form a circle', () => {
    const a = organisation('a', { administratorId: 'b' });
    const b = organisation('b', { administratorId: 'a' });
    expect(buildTree([a, b], 'administration')).toHaveLength(2);
  });
  it('keeps the way to what was found, and knows what a move takes along', () => {
    const tree = buildTree(all, 'supervision');
    const [root] = filterTree(tree, (o) => matchesSearch(o, 'smc'));
    expect(root?.children.map((c) => c.organisation.id)).toEqual(['town']);
    expect(idsBelow(tree, 'town')).toEqual(['village', 'station']);
    expect(idsBelow(tree, 'village')).toEqual([]);
  });
});
