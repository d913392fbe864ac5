import { listCommitmentTemplates } from '@lianchuang/domain/commitments/templates-contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Typical commitments of the county. */
export const templatesQuery = queryOptions({
  queryKey: ['commitment-templates'],
  queryFn: ({ signal }) => api(listCommitmentTemplates, { signal }),
});
