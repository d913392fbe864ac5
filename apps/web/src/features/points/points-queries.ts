import { listDemonstrationPoints, listLiaisonPoints } from '@lianchuang/domain/points/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const liaisonQuery = queryOptions({
  queryKey: ['points', 'liaison'],
  queryFn: ({ signal }) => api(listLiaisonPoints, { signal }),
});
export const demonstrationQuery = queryOptions({
  queryKey: ['points', 'demonstration'],
  queryFn: ({ signal }) => api(listDemonstrationPoints, { signal }),
});
