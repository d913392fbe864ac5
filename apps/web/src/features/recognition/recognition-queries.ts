import { listBars, listSecretaryResults } from '@lianchuang/domain/recognition/bars-contract';
import { listTypicalCases } from '@lianchuang/domain/recognition/cases-contract';
import { getNomination, listNominations } from '@lianchuang/domain/recognition/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const yearOf = (year: string | undefined) => (year ? { year: Number(year) } : {});

export const nominationsQuery = (year: string | undefined) =>
  queryOptions({
    queryKey: ['recognition', 'nominations', year ?? ''],
    queryFn: ({ signal }) => api(listNominations, { query: yearOf(year), signal }),
  });
export const nominationQuery = (id: string) =>
  queryOptions({
    queryKey: ['recognition', 'nomination', id],
    queryFn: ({ signal }) => api(getNomination, { params: { id }, signal }),
  });
export const barsQuery = queryOptions({
  queryKey: ['recognition', 'bars'],
  queryFn: ({ signal }) => api(listBars, { signal }),
});
export const resultsQuery = (year: string | undefined) =>
  queryOptions({
    queryKey: ['recognition', 'results', year ?? ''],
    queryFn: ({ signal }) => api(listSecretaryResults, { query: yearOf(year), signal }),
  });
export const casesQuery = queryOptions({
  queryKey: ['recognition', 'cases'],
  queryFn: ({ signal }) => api(listTypicalCases, { signal }),
});
