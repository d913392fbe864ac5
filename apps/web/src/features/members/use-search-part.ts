import { useNavigate } from '@tanstack/react-router';
import type { AppSearch } from '../../lib/app-search.ts';

/** Sets parts of the page's address; empty ones are left out of it. */
export function useSearchPart(): (part: AppSearch) => void {
  const navigate = useNavigate();
  return (part) =>
    void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, ...part }), replace: true });
}
