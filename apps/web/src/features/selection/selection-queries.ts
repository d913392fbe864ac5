import { getCompetition, listCompetitions } from '@lianchuang/domain/selection/competitions-contract';
import { getElection, listElections } from '@lianchuang/domain/selection/elections-contract';
import { listSecondments } from '@lianchuang/domain/selection/secondments-contract';
import { getTermChange, listTermChanges } from '@lianchuang/domain/selection/term-changes-contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const electionsQuery = queryOptions({
  queryKey: ['selection', 'elections'],
  queryFn: ({ signal }) => api(listElections, { query: { limit: 2000 }, signal }),
});
export const electionQuery = (id: string) =>
  queryOptions({
    queryKey: ['selection', 'election', id],
    queryFn: ({ signal }) => api(getElection, { params: { id }, signal }),
  });
export const competitionsQuery = queryOptions({
  queryKey: ['selection', 'competitions'],
  queryFn: ({ signal }) => api(listCompetitions, { query: { limit: 1000 }, signal }),
});
export const competitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['selection', 'competition', id],
    queryFn: ({ signal }) => api(getCompetition, { params: { id }, signal }),
  });
export const secondmentsQuery = queryOptions({
  queryKey: ['selection', 'secondments'],
  queryFn: ({ signal }) => api(listSecondments, { query: { limit: 1000 }, signal }),
});
export const termChangesQuery = queryOptions({
  queryKey: ['selection', 'term-changes'],
  queryFn: ({ signal }) => api(listTermChanges, { signal }),
});
export const termChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['selection', 'term-change', id],
    queryFn: ({ signal }) => api(getTermChange, { params: { id }, signal }),
    enabled: id !== '',
  });
