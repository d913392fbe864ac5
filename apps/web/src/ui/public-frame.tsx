import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch.tsx';
import './public-frame.css';

/** The red bar over pages that need no sign-in; `title` is also the window's title. */
export function PublicFrame(props: { title: string; subtitle?: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    document.title = `${props.title} · ${product}`;
  }, [props.title, product]);
  return (
    <div className="lc-frame">
      <header>
        <strong>{product}</strong>
        {props.subtitle ? <span>{props.subtitle}</span> : null}
        <LanguageSwitch />
      </header>
      {props.children}
    </div>
  );
}
