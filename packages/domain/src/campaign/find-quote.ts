/** Where a quote stands in the source text. */
export interface QuotePlace {
  /** Number of the paragraph, from 0, empty lines not counted. */
  readonly paragraph: number;
  /** The paragraph's whole text. */
  readonly text: string;
  /** Offsets of the quote in `text`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands before and after the quote in its sentence. */
  readonly before: string;
  readonly after: string;
}

const sentenceEnd = /[。!?;;!]/;

/**
 * Finds the exact words of a quote in the source text; only white space and line breaks may differ.
 * Returns undefined when they are not there, or when the quote is nothing but white space (R3.2, Explain).
 */
export function findQuote(sourceText: string, quote: string): QuotePlace | undefined {
  const wanted = quote.replace(/\s+/gu, '');
  if (wanted === '') return undefined;
  const offsets: number[] = [];
  let squeezed = '';
  for (let i = 0; i < sourceText.length; i++) {
    const char = sourceText.charAt(i);
    if (/\s/u.test(char)) continue;
    squeezed += char;
    offsets.push(i);
  }
  const at = squeezed.indexOf(wanted);
  if (at < 0) return undefined;
  const start = offsets[at] ?? 0;
  const end = (offsets[at + wanted.length - 1] ?? start) + 1;
  return place(sourceText, start, end);
}

function place(sourceText: string, start: number, end: number): QuotePlace {
  const from = sourceText.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = sourceText.indexOf('\n', end);
  const text = sourceText.slice(from, lineBreak < 0 ? sourceText.length : lineBreak).trimEnd();
  const head = sourceText.slice(from, start);
  const tail = text.slice(end - from);
  let sentenceStart = head.length;
  while (sentenceStart > 0 && !sentenceEnd.test(head.charAt(sentenceStart - 1))) sentenceStart--;
  // A quote that ends with its full stop needs nothing after it.
  const closed = sentenceEnd.test(sourceText.charAt(end - 1));
  const stop = tail.search(sentenceEnd);
  return {
    paragraph: sourceText
      .slice(0, from)
      .split('\n')
      .filter((line) => line.trim() !== '').length,
    text,
    start: start - from,
    end: end - from,
    before: head.slice(sentenceStart),
    after: closed ? '' : stop < 0 ? tail : tail.slice(0, stop + 1),
  };
}
