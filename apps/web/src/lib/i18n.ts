import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadAntLocale } from './use-ant-locale.ts';

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

const remembered = 'lc.language';

type Words = Record<string, string>;

const load: Record<
  Language,
  () => Promise<{ messages: Words; parts: Record<string, () => Promise<{ messages: Words }>> }>
> = {
  'zh-Hans': () => import('virtual:locale/zh-Hans'),
  'zh-Hant': () => import('virtual:locale/zh-Hant'),
  en: () => import('virtual:locale/en'),
};

/** Parts of the words that the pages loaded so far need; a language switched to brings them all. */
const needed = new Set<string>();
/** The language switched to while its words are on the way. */
let coming: Language | undefined;

/** The language shown now. */
export function currentLanguage(): Language {
  const known = languages.find((language) => language === i18next.language);
  return known ?? 'zh-Hans';
}

function preferred(): Language {
  const kept = localStorage.getItem(remembered);
  return languages.find((language) => language === kept) ?? 'zh-Hans';
}

/** The words of a language: those of the start and the parts needed so far. */
async function wordsOf(language: Language): Promise<Words> {
  const { messages, parts } = await load[language]();
  const loaded = await Promise.all([...needed].map((part) => parts[part]?.()));
  return Object.assign({}, messages, ...loaded.map((part) => part?.messages));
}

/** Starts translation in the remembered language (zh-Hans at first). Keys are flat: `part.key`. */
export async function startI18n(): Promise<void> {
  const language = preferred();
  const [messages] = await Promise.all([wordsOf(language), loadAntLocale(language)]);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: messages } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: true,
  });
  document.documentElement.lang = language;
}

/** Switches the language everywhere and remembers it on this device; of two switches in a row the later one counts. */
export async function changeLanguage(language: Language): Promise<void> {
  coming = language;
  try {
    const [messages] = await Promise.all([wordsOf(language), loadAntLocale(language)]);
    if (coming !== language) return;
    i18next.addResourceBundle(language, 'translation', messages);
    await i18next.changeLanguage(language);
  } finally {
    if (coming === language) coming = undefined;
  }
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
}

/** Loads parts of the words in the language shown, and in the one being switched to. */
async function loadParts(names: readonly string[]): Promise<void> {
  for (const name of names) needed.add(name);
  const shown = currentLanguage();
  await Promise.all(
    [...new Set([shown, coming ?? shown])].map(async (language) =>
      i18next.addResourceBundle(language, 'translation', await wordsOf(language)),
    ),
  );
}

/** Loads a page and the parts of the words it needs, side by side; the build writes the call around each `import`. */
export async function withWords<Page>(parts: readonly string[], page: () => Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page(), loadParts(parts)]);
  return loaded;
}

/** Loads the words of keys that the server sends, before they are shown. */
export async function wordsOfKeys(keys: readonly string[]): Promise<void> {
  await loadParts([...new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))]);
}

/** Whether the key has words; for keys made of data, such as `error.<code>`. */
export function hasWords(key: string): boolean {
  return i18next.exists(key);
}
