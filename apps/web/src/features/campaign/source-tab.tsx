import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from './draft-context.ts';
import { markedParagraphs, quoteMarks } from './quote-marks.ts';

/** The source text with every sentence the definition quotes marked, and who quotes it; `here` is brought into view. */
export function SourceTab(props: { sourceText: string; here: string | undefined }) {
  const { t } = useTranslation();
  const { definition } = useDraft();
  const { sourceText, here } = props;
  const text = useRef<HTMLElement>(null);
  const paragraphs = useMemo(
    () => markedParagraphs(sourceText, quoteMarks(definition, sourceText)),
    [definition, sourceText],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again when another quote is asked for
  useEffect(() => {
    text.current?.querySelector('.lc-here')?.scrollIntoView({ block: 'center' });
  }, [here]);
  return (
    <>
      <p className="lc-muted">{t('campaign.source-hint')}</p>
      <article className="lc-source" lang="zh-Hant" ref={text}>
        {paragraphs.map((pieces, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
          <p key={number}>
            {pieces.map((piece, at) => {
              if (piece.marks.length === 0) return piece.text;
              const isHere = piece.marks.some((mark) => mark.quote === here);
              const who = piece.marks.flatMap((mark) => mark.by);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
                <mark key={at} className={isHere ? 'lc-here' : undefined} title={who.join('、')}>
                  {piece.text}
                </mark>
              );
            })}
          </p>
        ))}
      </article>
    </>
  );
}
