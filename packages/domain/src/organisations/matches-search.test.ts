import { expect, it } from 'vitest';
import { matchesSearch } from './matches-search.ts';

const village = { name: '石门村党支部', code: '211322104201', sortKey: 'shi men cun dang zhi bu|smcdzb' };

it('R1.1 finds an organisation by a part of its name, its code, its pinyin or its initials', () => {
  for (const typed of ['石门', '门村', 'shimen', 'smc', 'SMCD', 'shi men', '211322', ' '])
    expect(matchesSearch(village, typed), typed).toBe(true);
  for (const typed of ['mcd', 'shimenx', '石桥', '104201', 'shi%'])
    expect(matchesSearch(village, typed), typed).toBe(false);
});
