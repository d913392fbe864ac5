import { useTranslation } from 'react-i18next';

/** The sentence a target comes from, marked in its paragraph of the source (R3.1). */
export function SourceSentence(props: { before: string; quote: string; after: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('explain.sentence')}</h3>
      <blockquote className="lc-explain-source" lang="zh-Hant">
        {props.before}
        <mark>{props.quote}</mark>
        {props.after}
      </blockquote>
    </section>
  );
}
