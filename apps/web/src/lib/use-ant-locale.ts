import type { Locale } from 'antd/es/locale/index.js';
import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.ts';

// The package's types speak of CommonJS while its `es` files are modules, so `default` is the words themselves.
const load: Record<Language, () => Promise<unknown>> = {
  'zh-Hans': () => import('antd/es/locale/zh_CN.js'),
  'zh-Hant': () => import('antd/es/locale/zh_TW.js'),
  en: () => import('antd/es/locale/en_US.js'),
};
const loaded = new Map<Language, Locale>();

/** Fetches the words of the ready-made controls (calendar, empty lists); once per language. */
export async function loadAntLocale(language: Language): Promise<void> {
  const [words, , { default: dayjs }] = await Promise.all([
    load[language](),
    language === 'en' ? null : import('dayjs/locale/zh-cn.js'),
    import('dayjs'),
  ]);
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  loaded.set(language, (words as { default: Locale }).default);
}

/**
 * Words of the ready-made controls in the language shown. They are there from the first render on: antd
 * mounts everything below anew when they come later, and what was typed meanwhile would be lost.
 */
export function useAntLocale(): Locale {
  const { i18n } = useTranslation();
  const words = loaded.get(i18n.language as Language);
  if (!words) throw new Error(`no words of controls in ${i18n.language}`);
  return words;
}
