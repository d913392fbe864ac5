import type { Definition } from '@lianchuang/domain/campaign/definition';
import { findQuote } from '@lianchuang/domain/campaign/find-quote';

export interface QuoteMark {
  readonly quote: string;
  /** Ids and titles of what quotes it. */
  readonly by: readonly string[];
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A run of text of one paragraph; marked when some quote covers it. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly QuoteMark[];
}

/** Every quote of the definition with its place in the source text. */
export function quoteMarks(definition: Definition, sourceText: string): QuoteMark[] {
  const by = new Map<string, string[]>();
  const note = (quote: string | undefined, who: string) => {
    if (quote) by.set(quote, [...(by.get(quote) ?? []), who]);
  };
  for (const target of definition.targets) note(target.quote, target.id);
  for (const year of definition.years) note(year.quote, year.title);
  for (const thing of [
    ...definition.standards,
    ...definition.periods,
    ...definition.programmes,
    ...definition.responsibilities,
  ]) {
    note(thing.quote, thing.title);
  }
  return [...by].flatMap(([quote, who]) => {
    const place = findQuote(sourceText, quote);
    return place ? [{ quote, by: who, paragraph: place.paragraph, start: place.start, end: place.end }] : [];
  });
}

/** The paragraphs of the source cut at the borders of the marks, so that overlapping quotes both show. */
export function markedParagraphs(sourceText: string, marks: readonly QuoteMark[]): Piece[][] {
  const paragraphs = sourceText.split('\n').filter((line) => line.trim() !== '');
  return paragraphs.map((text, number) => {
    const here = marks.filter((mark) => mark.paragraph === number);
    const cuts = new Set([0, text.length, ...here.flatMap((mark) => [mark.start, mark.end])]);
    const borders = [...cuts].filter((at) => at <= text.length).sort((a, b) => a - b);
    return borders.slice(0, -1).map((from, index) => {
      const to = borders[index + 1] ?? text.length;
      return {
        text: text.slice(from, to),
        marks: here.filter((mark) => mark.start <= from && to <= mark.end),
      };
    });
  });
}
