import { createRootRoute, Outlet } from '@tanstack/react-router';
import { readSearch } from '../lib/app-search.ts';

/** Above all pages. */
export const root = createRootRoute({ component: Outlet, validateSearch: readSearch });
