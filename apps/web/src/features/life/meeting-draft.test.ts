import { expect, it } from 'vitest';
import { contentOf, emptyDraft } from './meeting-draft.ts';

it('R1.11 only who was away is named, and nobody who was not expected', () => {
  const draft = {
    ...emptyDraft('o', '2008-10-11'),
    topic: '学习文件',
    away: { a: 'absent', b: 'excused', gone: 'absent' } as const,
    grades: { a: 'excellent' } as const,
  };
  expect(contentOf(draft, ['a', 'b', 'c'])).toMatchObject({ expected: [], excused: ['b'], absent: ['a'] });
  expect(contentOf(draft, ['a', 'b', 'c'])).not.toHaveProperty('grades');
  expect(contentOf({ ...draft, kind: 'committee-meeting' }, ['b'])).toMatchObject({
    expected: ['b'],
    excused: ['b'],
    absent: [],
  });
  expect(contentOf({ ...draft, kind: 'members-appraisal' }, ['a', 'b']).grades).toMatchObject({
    excellent: ['a'],
    unqualified: [],
  });
});
