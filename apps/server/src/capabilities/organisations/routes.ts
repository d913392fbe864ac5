import * as contract from '@lianchuang/domain/organisations/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { createOrganisation } from './create-organisation.ts';
import { dissolveOrganisation } from './dissolve-organisation.ts';
import { getOrganisation } from './get-organisation.ts';
import { importOrganisationsRoute } from './import-organisations-route.ts';
import { listOrganisations } from './list-organisations.ts';
import { mergeOrganisation } from './merge-organisation.ts';
import { moveOrganisation } from './move-organisation.ts';
import type { OrganisationFollowers } from './organisation-followers.ts';
import { organisationTemplate } from './organisation-template.ts';
import { renameOrganisation } from './rename-organisation.ts';

/** `followers`: what other registers do when an organisation ends. */
export const organisationRoutes = (followers: OrganisationFollowers): RouteEntry[] => [
  read(contract.listOrganisations, 'organisations.list', listOrganisations),
  direct(contract.importOrganisations, 'organisations.change', importOrganisationsRoute),
  direct(contract.organisationTemplate, 'organisations.change', organisationTemplate),
  read(contract.getOrganisation, 'organisations.read', getOrganisation),
  write(contract.createOrganisation, 'organisations.change', createOrganisation),
  write(contract.renameOrganisation, 'organisations.change', renameOrganisation),
  write(contract.moveOrganisation, 'organisations.change', moveOrganisation),
  write(contract.mergeOrganisation, 'organisations.change', (tx, actor, input) =>
    mergeOrganisation(tx, actor, input, followers),
  ),
  write(contract.dissolveOrganisation, 'organisations.change', (tx, actor, input) =>
    dissolveOrganisation(tx, actor, input, followers),
  ),
];
