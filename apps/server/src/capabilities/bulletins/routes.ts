import * as contract from '@lianchuang/domain/bulletins/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { assembleBulletin } from './assemble-bulletin.ts';
import { changeBulletin } from './change-bulletin.ts';
import { getBulletin } from './get-bulletin.ts';
import { listBulletins } from './list-bulletins.ts';
import { publishBulletin } from './publish-bulletin.ts';
import { recallBulletin } from './recall-bulletin.ts';

export const bulletinRoutes: RouteEntry[] = [
  read(contract.listBulletins, 'bulletins.read', listBulletins),
  read(contract.getBulletin, 'bulletins.read', getBulletin),
  write(contract.assembleBulletin, 'bulletins.change', assembleBulletin),
  write(contract.changeBulletin, 'bulletins.change', changeBulletin),
  write(contract.publishBulletin, 'bulletins.change', publishBulletin),
  write(contract.recallBulletin, 'bulletins.change', recallBulletin),
];
