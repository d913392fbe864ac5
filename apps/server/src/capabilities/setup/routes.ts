import * as contract from '@lianchuang/domain/identity/contract';
import { direct, type RouteEntry } from '../../platform/http/route-entry.ts';
import { searchDivisions } from './search-divisions.ts';
import { setUpCounty } from './set-up-county.ts';

export const setupRoutes: RouteEntry[] = [
  direct(contract.searchDivisions, 'public', searchDivisions),
  direct(contract.setUpCounty, 'public', setUpCounty),
];
