import { listRemedies } from '@lianchuang/domain/remedies/contract';
import { listResponsibilities } from '@lianchuang/domain/responsibilities/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/api.ts';

/**
 * Who would own a remedy at each organisation (its first responsible person, R3.7), and which organisations
 * have an open remedy for the target already. Undefined while loading; empty where one may not read them.
 */
export function usePlanOwners(
  target: string,
): { owners: Readonly<Record<string, string>>; issued: ReadonlySet<string> } | undefined {
  const responsibilities = useQuery({
    queryKey: ['responsibilities'],
    queryFn: ({ signal }) => api(listResponsibilities, { signal }),
  });
  const remedies = useQuery({
    queryKey: ['remedies', 'of-target', target],
    queryFn: ({ signal }) => api(listRemedies, { query: { target, limit: 1000 }, signal }),
  });
  const loading = responsibilities.isPending || remedies.isPending;
  return useMemo(() => {
    if (loading) return undefined;
    const owners: Record<string, string> = {};
    for (const item of responsibilities.data?.items ?? []) {
      if (item.subject === 'standard' && item.firstResponsible)
        owners[item.organisation.id] = item.firstResponsible;
    }
    const running = (remedies.data?.items ?? []).filter((r) => r.state === 'open' || r.state === 'done');
    return { owners, issued: new Set(running.map((remedy) => remedy.organisation.id)) };
  }, [loading, responsibilities.data, remedies.data]);
}
