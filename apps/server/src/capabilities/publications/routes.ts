import * as contract from '@lianchuang/domain/publications/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { listPublications } from './list-publications.ts';
import { findPublicPlaces, openPublicPage } from './public-page.ts';
import { withdrawPublication } from './withdraw-publication.ts';

export const publicationRoutes: RouteEntry[] = [
  direct(contract.searchPublicPlaces, 'public', findPublicPlaces),
  direct(contract.getPublicPage, 'public', openPublicPage),
  read(contract.listPublications, 'publications.read', listPublications),
  write(contract.withdrawPublication, 'publications.change', withdrawPublication),
];
