import { expect, test } from 'vitest';
import { inTouchUntil, isMobile, isOutOfTouch } from './mobile-rules.ts';
import { isAble } from './post-rules.ts';

test('R1.6 who is away for more than six months is a mobile member', () => {
  expect(isMobile('2008-04-10', null, '2008-10-10')).toBe(false);
  expect(isMobile('2008-04-10', null, '2008-10-11')).toBe(true);
  expect(isMobile('2007-04-10', '2008-09-01', '2008-10-11')).toBe(false);
  expect(isMobile('2007-04-10', '2008-09-01', '2008-08-31')).toBe(true);
});

test('R1.6 after six months without contact a member is out of touch', () => {
  expect(inTouchUntil('2008-01-01', '2008-03-15')).toBe('2008-09-15');
  expect(isOutOfTouch('2008-01-01', '2008-03-15', '2008-09-15')).toBe(false);
  expect(isOutOfTouch('2008-01-01', '2008-03-15', '2008-09-16')).toBe(true);
  // Nobody spoke to them since they left.
  expect(isOutOfTouch('2008-01-01', null, '2008-07-02')).toBe(true);
});

test('R1.9 able to hold a post: without office, at home, younger than 70', () => {
  const able = (more: object) =>
    isAble({ bornOn: '1950-10-11', exemption: null, away: false, ...more }, '2008-10-11');
  expect([able({}), able({ away: true }), able({ exemption: 'in-office' })]).toEqual([true, false, false]);
  expect([able({ bornOn: '1938-10-11' }), able({ bornOn: '1938-10-12' })]).toEqual([false, true]);
});
