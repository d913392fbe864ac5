import type { Definition } from '@lianchuang/domain/campaign/definition';
import type { Issue } from '@lianchuang/domain/campaign/issue';
import { createContext, useContext } from 'react';
import type { Path } from './definition-at.ts';

/** The definition on screen and, while it is edited, how to change it and what is wrong with it. */
export interface Draft {
  readonly definition: Definition;
  readonly editing: boolean;
  readonly issues: readonly Issue[];
  readonly set: (path: Path, value: unknown) => void;
  /** Leads to the quote's place in the source text. */
  readonly showQuote: (quote: string) => void;
}

export const DraftContext = createContext<Draft | null>(null);

/** The definition of the page around. Throws outside of one. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('useDraft needs a campaign page around it');
  return draft;
}

/** Issues whose path is exactly this one. */
export function issuesAt(issues: readonly Issue[], path: Path): Issue[] {
  const wanted = path.join('\u0000');
  return issues.filter((issue) => issue.path.join('\u0000') === wanted);
}
