import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExplainPlace, useExplain } from '../lib/use-explain.ts';
import './figures.css';

/** A figure that opens its way down to records and to its sentence; `what` names it for screen readers. */
export function ExplainNumber(props: { place: ExplainPlace; what?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { open } = useExplain();
  const label = props.what ? t('figure.explain-what', { what: props.what }) : t('figure.explain');
  return (
    <button type="button" className="lc-explain" title={label} onClick={() => open(props.place)}>
      {props.children}
      <span className="lc-visually-hidden">{label}</span>
    </button>
  );
}
