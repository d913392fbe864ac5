import { describe, expect, it } from 'vitest';
import { rememberPhrases } from './phrases.ts';

describe('R3.4 reasons are remembered', () => {
  it('puts what is used most in front, and the latest before older ones', () => {
    const once = rememberPhrases([], ['缺签名', '数字不符']);
    expect(once.map((phrase) => phrase.text)).toEqual(['数字不符', '缺签名']);
    const again = rememberPhrases(once, ['缺签名', '照片不清']);
    expect(again.map((phrase) => [phrase.text, phrase.uses])).toEqual([
      ['缺签名', 2],
      ['照片不清', 1],
      ['数字不符', 1],
    ]);
  });
  it('keeps no more than twelve', () => {
    const many = rememberPhrases(
      [],
      Array.from({ length: 30 }, (_, i) => `原因${i}`),
    );
    expect(many).toHaveLength(12);
    expect(many[0]?.text).toBe('原因29');
  });
});
