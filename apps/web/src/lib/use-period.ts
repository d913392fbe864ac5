import { listPeriods, type Period } from '@lianchuang/domain/periods/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api } from './api.ts';
import type { AppSearch } from './app-search.ts';

export const periodsQuery = queryOptions({
  queryKey: ['periods'],
  queryFn: ({ signal }) => api(listPeriods, { signal }),
  staleTime: 30_000,
});

/**
 * The period a page shows: the search parameter `period`, else the current one (undefined while that is unknown
 * or where no period was ever opened). `periods` holds all of them, latest first.
 */
export function usePeriod(): {
  period: string | undefined;
  setPeriod: (period: string) => void;
  periods: readonly Period[];
} {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data } = useQuery(periodsQuery);
  const setPeriod = useCallback(
    (period: string) => {
      void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, period }) });
    },
    [navigate],
  );
  return { period: search.period ?? data?.current ?? undefined, setPeriod, periods: data?.items ?? [] };
}
