import { computedMeasures } from '@lianchuang/domain/campaign/computed-measures';
import type { Definition } from '@lianchuang/domain/campaign/definition';
import { parseDefinition } from '@lianchuang/domain/campaign/parse-definition';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type Path, withValueAt } from './definition-at.ts';
import { type Change, definitionChanges } from './definition-changes.ts';

/**
 * A draft of the definition, checked in the browser with the very rules of the server. `draft` is null while one
 * only reads.
 */
export function useDefinitionDraft(
  saved: Definition | undefined,
  sourceText: string,
  published: readonly string[],
) {
  const [draft, setDraft] = useState<Definition | null>(null);
  const settled = useDeferredValue(draft);
  const issues = useMemo(
    () =>
      settled
        ? parseDefinition(settled, sourceText, new Set([...computedMeasures, ...published])).issues
        : [],
    [settled, sourceText, published],
  );
  const changes = useMemo<Change[]>(() => (draft ? definitionChanges(saved, draft) : []), [saved, draft]);
  const set = useCallback((path: Path, value: unknown) => {
    setDraft((before) => (before ? withValueAt(before, path, value) : before));
  }, []);
  return {
    draft,
    issues,
    changes,
    set,
    start: () => setDraft(saved ?? null),
    discard: () => setDraft(null),
  };
}
