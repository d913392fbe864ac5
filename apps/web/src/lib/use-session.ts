import { getSession, type Session } from '@lianchuang/domain/identity/contract';
import type { Right } from '@lianchuang/domain/identity/roles';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api(getSession, { signal }),
  staleTime: 60_000,
});

/** Who is signed in, acting where, with which rights. Only below the shell, which loads it first. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the acting role holds the right; the server decides again, this only shows or hides buttons. */
export function useMay(right: Right): boolean {
  return useSession().rights.includes(right);
}
