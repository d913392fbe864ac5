import { Input } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import type { AnswerKind } from '../../lib/answer-kind.ts';
import { type ParsedFigure, parseFigure } from './parse-figure.ts';
import { pasteLines } from './parse-paste.ts';

const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/**
 * One figure as people type it: `1,234`, `1.2万`, percent for shares. What cannot be read stays in the field and is
 * reported; a paste of several lines is handed on.
 */
export function FigureInput(props: {
  value: number | null;
  kind: AnswerKind;
  labelledBy: string;
  suffix?: string | undefined;
  disabled: boolean;
  invalid: boolean;
  onParsed: (parsed: ParsedFigure) => void;
  onPasteLines?: ((text: string) => void) | undefined;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const { value, kind } = props;
  const unreadable = typed !== null && parseFigure(typed, kind).is === 'unreadable';
  const shown = value === null ? '' : figures.format(kind === 'share' ? value * 100 : value);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (pasteLines(text).length < 2 || !props.onPasteLines) return;
    event.preventDefault();
    props.onPasteLines(text);
  };
  return (
    <Input
      className="lc-figure-input"
      inputMode="decimal"
      autoComplete="off"
      aria-labelledby={props.labelledBy}
      aria-invalid={props.invalid || unreadable}
      status={props.invalid || unreadable ? 'error' : ''}
      disabled={props.disabled}
      {...(props.suffix ? { suffix: props.suffix } : {})}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        props.onParsed(parseFigure(event.target.value, kind));
      }}
      onBlur={() => {
        if (!unreadable) setTyped(null);
      }}
      onPaste={paste}
    />
  );
}
