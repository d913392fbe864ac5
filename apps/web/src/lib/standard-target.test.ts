import type { Definition } from '@lianchuang/domain/campaign/definition';
import { describe, expect, it } from 'vitest';
import { scoredKinds, standardTarget } from './standard-target.ts';

const standard = (id: string, kind: string, main = true) => ({ id, for: kind, main });
const indicator = (id: string, passes: string | string[]) => ({ id, where: [{ passes }] });
const definition = {
  standards: [
    standard('five-goods-village', 'village-branch'),
    standard('site', 'village-branch', false),
    standard('five-goods-station', 'township-station'),
  ],
  indicators: [indicator('sites.pass', 'site'), indicator('villages.pass', ['five-goods-village'])],
  targets: [
    { id: 'T13', indicator: 'sites.pass' },
    { id: 'T2', indicator: 'villages.pass' },
  ],
} as unknown as Definition;

describe('the target behind a score', () => {
  it('T2: a village’s five-goods score is explained by the target that counts passing villages', () => {
    expect(standardTarget(definition, 'village-branch')).toBe('T2');
  });
  it('is none where no target counts the standard', () => {
    expect(standardTarget(definition, 'township-station')).toBeUndefined();
    expect(standardTarget(definition, 'organ')).toBeUndefined();
  });
  it('knows which kinds are scored', () => {
    expect(scoredKinds(definition)).toEqual(['village-branch', 'township-station']);
  });
});
