import { useTranslation } from 'react-i18next';
import { useDraft } from './draft-context.ts';

/** A sentence of the source; a click leads to its place in the text. */
export function Quote(props: { text: string | undefined }) {
  const { t } = useTranslation();
  const { showQuote } = useDraft();
  const { text } = props;
  if (!text) return null;
  return (
    <button
      type="button"
      className="lc-quote"
      lang="zh-Hant"
      title={t('campaign.see-source')}
      onClick={() => showQuote(text)}
    >
      {text.startsWith('“') ? text : `“${text}”`}
    </button>
  );
}
