import { listOrganisations } from '@lianchuang/domain/organisations/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** Every organisation one may see, parents first, as of today; for pickers. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'all'],
  queryFn: ({ signal }) => api(listOrganisations, { signal }),
  staleTime: 5 * 60_000,
});
