import { expect, test } from 'vitest';
import { issueMessage, issueMessages } from './issue-messages.ts';

test('both languages of a message name the same things', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const [code, [zh, en]] of Object.entries(issueMessages)) expect(names(zh), code).toEqual(names(en));
});

test('a message is filled from its issue', () => {
  expect(issueMessage({ code: 'unknown-measure', params: { id: 'a.b' } }, 'zh-Hans')).toBe('没有度量“a.b”');
  expect(issueMessage({ code: 'unknown-measure', params: { id: 'a.b' } }, 'en')).toBe(
    'there is no measure "a.b"',
  );
});
