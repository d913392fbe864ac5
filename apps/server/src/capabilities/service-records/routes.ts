import * as contract from '@lianchuang/domain/service-records/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addServiceCard } from './add-service-card.ts';
import { changeServiceCard } from './change-service-card.ts';
import { listServiceCards } from './list-service-cards.ts';
import { listServiceFigures } from './list-service-figures.ts';
import { removeServiceCard } from './remove-service-card.ts';

export const serviceRecordRoutes: RouteEntry[] = [
  read(contract.listServiceCards, 'commitments.read', listServiceCards),
  read(contract.listServiceFigures, 'commitments.read', listServiceFigures),
  write(contract.addServiceCard, 'commitments.change', addServiceCard),
  write(contract.changeServiceCard, 'commitments.change', changeServiceCard),
  write(contract.removeServiceCard, 'commitments.change', removeServiceCard),
];
