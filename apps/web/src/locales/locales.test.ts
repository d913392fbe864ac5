import { readFileSync } from 'node:fs';
import { countyRoles, roleSchema } from '@lianchuang/domain/identity/roles';
import { returnStates } from '@lianchuang/domain/returns/states';
import { taskSchema } from '@lianchuang/domain/tasks/contract';
import { describe, expect, test } from 'vitest';
import { keysUsedIn, sources } from '../../keys-used.ts';
import { readLocale, toTraditional } from '../../locale-modules.ts';

const folder = new URL('./', import.meta.url);
const chinese = readLocale(folder, 'zh-Hans');
const english = readLocale(folder, 'en');
const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

/** All keys that the code asks for, each with a file that does. */
function keysUsed() {
  const whole = new Map<string, string>();
  const begun = new Map<string, string>();
  for (const file of sources(new URL('../', folder))) {
    const used = keysUsedIn(readFileSync(file, 'utf8'));
    const name = file.pathname.split('/src/')[1] ?? '';
    for (const key of used.whole) whole.set(key, name);
    for (const head of used.begun) begun.set(head, name);
  }
  return { whole, begun };
}

describe('words of the user interface', () => {
  test('every key has words in Chinese and in English', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  test('no words are empty', () => {
    for (const words of [chinese, english]) {
      expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  test('both languages fill in the same figures and names', () => {
    const differing = Object.keys(chinese).filter(
      (key) => `${placeholders(chinese[key] ?? '')}` !== `${placeholders(english[key] ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  test('Traditional Chinese has the same keys and keeps the placeholders', () => {
    const traditional = toTraditional(chinese);
    expect(Object.keys(traditional)).toEqual(Object.keys(chinese));
    for (const [key, words] of Object.entries(traditional)) {
      expect(placeholders(words), key).toEqual(placeholders(chinese[key] ?? ''));
    }
    expect(traditional['app.nav.organisations']).toBe('組織機構');
  });

  test('every key that the code asks for exists', () => {
    const { whole, begun } = keysUsed();
    expect(whole.size).toBeGreaterThan(150);
    expect([...whole].filter(([key]) => !(key in chinese))).toEqual([]);
    const keys = Object.keys(chinese);
    expect([...begun].filter(([head]) => !keys.some((key) => key.startsWith(head)))).toEqual([]);
  });

  test('words with a blank are never asked for without what fills it', () => {
    const bare = sources(new URL('../', folder)).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\('([a-z][\w-]*\.[\w.-]+)'\)/g)].map(([, key = '']) => key),
    );
    expect(bare.length).toBeGreaterThan(500);
    expect(bare.filter((key) => placeholders(chinese[key] ?? '').length > 0)).toEqual([]);
  });

  test('every role, state and kind of task has a word', () => {
    const wanted = [
      ...roleSchema.options.map((role) => `common.role.${role}`),
      ...countyRoles.map((role) => `common.role.${role}`),
      ...returnStates.map((state) => `common.return-state.${state}`),
      ...taskSchema.shape.kind.options.flatMap((kind) => [`task.${kind}`, `task.action.${kind}`]),
    ];
    expect(wanted.filter((key) => !(key in chinese))).toEqual([]);
  });
});
