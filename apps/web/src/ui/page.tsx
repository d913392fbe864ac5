import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import './page.css';

/** One page: its heading (also the window's title), what stands beside it, and its content. */
export function Page(props: {
  title: string;
  /** Buttons and pickers beside the heading; at most one primary button. */
  extra?: ReactNode;
  /** One sentence below the heading. */
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    document.title = `${props.title} · ${product}`;
  }, [props.title, product]);
  return (
    <main className="lc-page" id="main">
      <div className="lc-page-head">
        <h1>{props.title}</h1>
        {props.extra ? <div className="lc-page-extra">{props.extra}</div> : null}
      </div>
      {props.hint ? <p className="lc-page-hint">{props.hint}</p> : null}
      {props.children}
    </main>
  );
}
