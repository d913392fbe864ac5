import { useTranslation } from 'react-i18next';
import { AssumedTag } from '../../ui/state-tag.tsx';
import type { Explanation } from './explain-query.ts';

/** The indicator's formula in words, and who answers for it. */
export function IndicatorWords(props: { indicator: Explanation['indicator']; responsible: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('explain.indicator')}</h3>
      <p>
        {props.indicator.title}
        <AssumedTag value={props.indicator.assumed} />
      </p>
      <p className="lc-muted">{t('explain.formula', { formula: props.indicator.formula })}</p>
      <p className="lc-muted">{t('explain.responsible', { who: props.responsible })}</p>
    </section>
  );
}
