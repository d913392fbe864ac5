import type { Basis } from '@lianchuang/domain/http/shapes';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { AppSearch } from './app-search.ts';

/** A place on the way down from a number to its records. */
export interface ExplainPlace {
  readonly target: string;
  readonly organisation?: string | undefined;
  readonly criterion?: string | undefined;
  readonly period?: string | undefined;
  /** Which score the figure was read from; the usual one of the period when left out. */
  readonly basis?: Basis | undefined;
}

/** `T2~<organisation>~<criterion>~<period>~<basis>`; none of the ids contains `~`. */
export function writeExplainPlace(place: ExplainPlace): string {
  return [place.target, place.organisation, place.criterion, place.period, place.basis]
    .map((part) => part ?? '')
    .join('~')
    .replace(/~+$/, '');
}

/** The place a search parameter names, or null for an empty one. */
export function readExplainPlace(text: string | undefined): ExplainPlace | null {
  const [target, organisation, criterion, period, basis] = (text ?? '').split('~');
  if (!target) return null;
  return {
    target,
    organisation: organisation || undefined,
    criterion: criterion || undefined,
    period: period || undefined,
    basis: basis === 'self' || basis === 'reviewed' ? basis : undefined,
  };
}

/**
 * Opens Explain at a place by setting the search parameter `explain`, so that the back key goes one level up.
 * `place` is what is open now, null when closed.
 */
export function useExplain(): {
  place: ExplainPlace | null;
  open: (place: ExplainPlace) => void;
  close: () => void;
} {
  const { explain } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = useCallback(
    (value: string | undefined) => {
      void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, explain: value }) });
    },
    [navigate],
  );
  return useMemo(
    () => ({
      place: readExplainPlace(explain),
      open: (place) => go(writeExplainPlace(place)),
      close: () => go(undefined),
    }),
    [explain, go],
  );
}
