import { getReturn, listReturns } from '@lianchuang/domain/returns/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Returns waiting for one's review, oldest first; all periods when none is given. */
export const reviewQueueQuery = (period: string | undefined) =>
  queryOptions({
    queryKey: ['review-queue', period],
    queryFn: ({ signal }) => api(listReturns, { query: { queue: 'review', period, limit: 1000 }, signal }),
  });

/** One return as the reviewer reads it. */
export const reviewedReturnQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: ({ signal }) => api(getReturn, { params: { id }, signal }),
  });
