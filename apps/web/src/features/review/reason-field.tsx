import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadPhrases } from './phrases.ts';

/** The reason beside an answer that goes back; reasons used before are one tap away. */
export function ReasonField(props: {
  questionId: string;
  title: string;
  reason: string;
  onChange: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const [phrases] = useState(() => {
    const known = loadPhrases().map((phrase) => phrase.text);
    const usual = ['unclear', 'unsigned', 'differs', 'register', 'explain'].map((id) =>
      t(`review.phrase.${id}`),
    );
    return [...known, ...usual.filter((text) => !known.includes(text))].slice(0, 8);
  });
  return (
    <div className="lc-reason">
      <Input.TextArea
        id={`reason-${props.questionId}`}
        aria-label={t('review.reason-for', { title: props.title })}
        placeholder={t('review.reason')}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={400}
        value={props.reason}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          // Out of the text, so that j and k move on again.
          if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
            if (event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.blur();
          }
        }}
      />
      <div className="lc-phrases">
        {phrases.map((text) => (
          <button key={text} type="button" onClick={() => props.onChange(text)}>
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}
