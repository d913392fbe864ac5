import * as contract from '@lianchuang/domain/campaign/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { getDefinition } from './get-definition.ts';
import { listVersions } from './list-versions.ts';
import { checkDraft, saveDefinition } from './save-definition.ts';

export const campaignRoutes: RouteEntry[] = [
  read(contract.getDefinition, 'campaign.read', getDefinition),
  read(contract.listDefinitionVersions, 'campaign.read', listVersions),
  read(contract.checkDefinitionDraft, 'campaign.change', checkDraft),
  write(contract.saveDefinition, 'campaign.change', saveDefinition),
];
