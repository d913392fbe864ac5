import type { Locale } from 'antd/es/locale/index.js';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.ts';

// The package's types speak of CommonJS while its `es` files are modules, so `default` is the words themselves.
const load: Record<Language, () => Promise<unknown>> = {
  'zh-Hans': () => import('antd/es/locale/zh_CN.js'),
  'zh-Hant': () => import('antd/es/locale/zh_TW.js'),
  en: () => import('antd/es/locale/en_US.js'),
};

/** Words of the ready-made controls (calendar, empty lists) in the language shown; undefined until loaded. */
export function useAntLocale(): Locale | undefined {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let gone = false;
    void Promise.all([
      load[language](),
      language === 'en' ? null : import('dayjs/locale/zh-cn.js'),
      import('dayjs'),
    ]).then(([words, , { default: dayjs }]) => {
      if (gone) return;
      dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
      setLocale((words as { default: Locale }).default);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return locale;
}
