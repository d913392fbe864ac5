import { getDefinition } from '@lianchuang/domain/campaign/contract';
import type { Basis } from '@lianchuang/domain/http/shapes';
import { listLate } from '@lianchuang/domain/periods/contract';
import { listScores, listTargets } from '@lianchuang/domain/scoring/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** While figures are being recomputed they are asked for again after this many milliseconds. */
const whileStale = 3000;

/** All targets of a period; the current one when left out. Asked again until they are up to date. */
export const targetsQuery = (period: string | undefined, basis?: Basis) =>
  queryOptions({
    queryKey: ['targets', period, basis],
    queryFn: ({ signal }) => api(listTargets, { query: { period, basis }, signal }),
    refetchInterval: (query) => (query.state.data?.stale ? whileStale : false),
  });

/** Scores of one kind of organisation, by good and by criterion. */
export const scoresQuery = (period: string | undefined, kind: string, basis?: Basis, under?: string) =>
  queryOptions({
    queryKey: ['scores', period, kind, basis, under],
    queryFn: ({ signal }) => api(listScores, { query: { period, kind, basis, under }, signal }),
  });

/** Who has not handed in, by committee. */
export const lateQuery = (period: string) =>
  queryOptions({
    queryKey: ['late', period],
    queryFn: ({ signal }) => api(listLate, { params: { id: period }, signal }),
  });

/** The campaign definition that holds for a period; it changes seldom. */
export const definitionQuery = (period: string | undefined) =>
  queryOptions({
    queryKey: ['definition', period],
    queryFn: ({ signal }) => api(getDefinition, { query: { period }, signal }),
    staleTime: 5 * 60_000,
  });
