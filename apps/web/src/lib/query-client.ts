import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

/** Lost lines and a database that is away are tried again; refusals are not. */
function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && [0, 502, 503, 504].includes(error.problem.status);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: worthRetrying, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
