import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadAntLocale } from './use-ant-locale.ts';

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

const remembered = 'lc.language';

const load: Record<Language, () => Promise<{ messages: Record<string, string> }>> = {
  'zh-Hans': () => import('virtual:locale/zh-Hans'),
  'zh-Hant': () => import('virtual:locale/zh-Hant'),
  en: () => import('virtual:locale/en'),
};

/** The language shown now. */
export function currentLanguage(): Language {
  const known = languages.find((language) => language === i18next.language);
  return known ?? 'zh-Hans';
}

function preferred(): Language {
  const kept = localStorage.getItem(remembered);
  return languages.find((language) => language === kept) ?? 'zh-Hans';
}

/** Starts translation in the remembered language (zh-Hans at first). Keys are flat: `feature.key`. */
export async function startI18n(): Promise<void> {
  const language = preferred();
  const [{ messages }] = await Promise.all([load[language](), loadAntLocale(language)]);
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

/** Switches the language everywhere and remembers it on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  const [{ messages }] = await Promise.all([load[language](), loadAntLocale(language)]);
  i18next.addResourceBundle(language, 'translation', messages);
  await i18next.changeLanguage(language);
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
}

/** Whether the key has words; for keys made of data, such as `error.<code>`. */
export function hasWords(key: string): boolean {
  return i18next.exists(key);
}
