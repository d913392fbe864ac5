import { pinyin } from 'pinyin-pro';

const surnames = new Map<string, readonly string[]>();
const given = new Map<string, string>();

/** The keys a name is sorted and found by: pinyin without tones, and its initials, `wang xiao ming` and `wxm`. */
export function nameKeys(name: string): { sortKey: string; initials: string } {
  // A surname may be read in its own way (单 Shan); the rest is read character by character, which is kept in memory
  // because a county has few characters and many names.
  const [first = '', ...rest] = [...name];
  const syllables = [...readSurname(first), ...rest.map(readCharacter)].filter((s) => s !== '');
  return {
    sortKey: syllables.join(' ').slice(0, 200),
    initials: syllables
      .map((s) => s.charAt(0))
      .join('')
      .slice(0, 40),
  };
}

function readSurname(character: string): readonly string[] {
  let read = surnames.get(character);
  if (!read) {
    read = [...pinyin(character, { toneType: 'none', type: 'array', v: true, surname: 'head' })].map((s) =>
      s.toLowerCase(),
    );
    surnames.set(character, read);
  }
  return read;
}

function readCharacter(character: string): string {
  let read = given.get(character);
  if (read === undefined) {
    read = /[\p{L}\p{N}]/u.test(character)
      ? pinyin(character, { toneType: 'none', v: true }).toLowerCase()
      : '';
    given.set(character, read);
  }
  return read;
}
