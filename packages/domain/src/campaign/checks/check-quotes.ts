import type { Definition } from '../definition.ts';
import { findQuote } from '../find-quote.ts';
import { type Issue, issue } from '../issue.ts';

/** Every quote stands word for word in the source text (R3.2). */
export function checkQuotes(definition: Definition, sourceText: string): Issue[] {
  const lists = ['years', 'standards', 'targets', 'periods', 'programmes', 'responsibilities'] as const;
  return lists.flatMap((list) =>
    definition[list].flatMap((item, i) =>
      item.quote === undefined || findQuote(sourceText, item.quote)
        ? []
        : [issue('quote-not-in-source', [list, i, 'quote'], { quote: item.quote })],
    ),
  );
}
