import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Edge } from './organisation-tree.ts';

/** As-of date and edge of the tree, kept in the address so that they survive going from card to card. */
export function useTreeView(): {
  asOf: string | undefined;
  edge: Edge;
  setAsOf: (date: string) => void;
  setEdge: (edge: Edge) => void;
} {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (part: { asOf?: string | undefined; edge?: string | undefined }) => {
      void navigate({
        to: '.',
        replace: true,
        search: (before: Record<string, string | undefined>) => ({ ...before, ...part }),
      });
    },
    [navigate],
  );
  return {
    asOf: search.asOf,
    edge: search.edge === 'administration' ? 'administration' : 'supervision',
    setAsOf: (date) => change({ asOf: date || undefined }),
    setEdge: (edge) => change({ edge: edge === 'administration' ? edge : undefined }),
  };
}
