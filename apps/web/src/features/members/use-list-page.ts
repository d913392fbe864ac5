import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AppSearch } from '../../lib/app-search.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import type { ServerPaging } from '../../ui/data-table.tsx';
import { mayStandInAddress } from './member-filters.ts';
import { useSearchPart } from './use-search-part.ts';

/** What is looked for in a list that the server searches: as typed, and once typing pauses; the address follows. */
export function useListWords(): { q: string; wanted: string; look: (q: string) => void } {
  const search: AppSearch = useSearch({ strict: false });
  const setPart = useSearchPart();
  const [q, setQ] = useState(search.q ?? '');
  const wanted = useDebounced(q);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is looked for, not the other way
  useEffect(() => {
    const kept = mayStandInAddress(wanted) ? wanted.trim() || undefined : undefined;
    if (kept !== search.q) setPart({ q: kept });
  }, [wanted]);
  return {
    q,
    wanted,
    look: (next) => {
      setQ(next);
      if (search.page) setPart({ page: undefined });
    },
  };
}

/** Page and size of a list that the server cuts, as the address has them. */
export function useListPage(
  data: { readonly items: readonly unknown[]; readonly total: number } | undefined,
  { limit, offset }: { limit: number; offset: number },
): ServerPaging<never> {
  const setPart = useSearchPart();
  // A page that is no more, of an older address or after the list grew shorter.
  const beyond = data !== undefined && data.items.length === 0 && data.total > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way back is gone once
  useEffect(() => {
    if (beyond) setPart({ page: undefined });
  }, [beyond]);
  return {
    total: data?.total ?? 0,
    page: Math.floor(offset / limit) + 1,
    size: limit,
    onPage: (page, size) => {
      setPart({
        page: page === 1 ? undefined : String(page),
        size: size === 50 ? undefined : String(size),
      });
      scrollTo({ top: 0 });
    },
  };
}
