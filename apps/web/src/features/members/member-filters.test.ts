import { describe, expect, it } from 'vitest';
import { mayStandInAddress, readFilters, readTransferFilters } from './member-filters.ts';

describe('R1.4 what the list of members is narrowed to', () => {
  it('reads the filters and the page from the address', () => {
    expect(
      readFilters({ sex: 'female', ageFrom: '60', probationary: 'false', page: '3', size: '100' }, ' 李 '),
    ).toMatchObject({ q: '李', sex: 'female', ageFrom: 60, probationary: 'false', limit: 100, offset: 200 });
  });
  it('leaves out what is no value of a filter', () => {
    expect(readFilters({ sex: 'x', state: 'gone', ageTo: '-1', page: '0', size: '7' }, '')).toEqual({
      limit: 50,
      offset: 0,
    });
  });
  it('reads state and page of the letters, and nothing else', () => {
    expect(readTransferFilters({ state: 'issued', page: '12', sex: 'female' }, '李')).toEqual({
      q: '李',
      state: 'issued',
      limit: 50,
      offset: 550,
    });
    expect(readTransferFilters({ state: 'active' }, '')).toEqual({ limit: 50, offset: 0 });
  });
  it('keeps identity and phone numbers out of the address', () => {
    expect(mayStandInAddress('99999919600504003X')).toBe(false);
    expect(mayStandInAddress('138 0013 8000')).toBe(false);
    expect(mayStandInAddress('13800138000')).toBe(false);
    expect(mayStandInAddress('lxm')).toBe(true);
    expect(mayStandInAddress('李小明')).toBe(true);
  });
});
