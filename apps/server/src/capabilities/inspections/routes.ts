import * as contract from '@lianchuang/domain/inspections/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { attachInspectionPhoto } from './attach-photo.ts';
import { finishInspection } from './finish-inspection.ts';
import { getInspection } from './get-inspection.ts';
import { inspectAgain } from './inspect-again.ts';
import { listClaimsFound } from './list-claims-found.ts';
import { listInspections } from './list-inspections.ts';
import { listRounds } from './list-rounds.ts';
import { planRound } from './plan-round.ts';
import { readInspectionPhoto } from './read-photo.ts';
import { removeInspectionPhoto } from './remove-photo.ts';
import { saveItems } from './save-items.ts';

export const inspectionRoutes: RouteEntry[] = [
  read(contract.listInspectionRounds, 'inspections.read', listRounds),
  write(contract.planInspectionRound, 'inspections.run', planRound),
  read(contract.listInspections, 'inspections.read', listInspections),
  read(contract.getInspection, 'inspections.read', getInspection),
  write(contract.saveInspectionItems, 'inspections.run', saveItems),
  write(contract.finishInspection, 'inspections.run', finishInspection),
  write(contract.inspectAgain, 'inspections.run', inspectAgain),
  direct(contract.attachInspectionPhoto, 'inspections.run', attachInspectionPhoto),
  write(contract.removeInspectionPhoto, 'inspections.run', removeInspectionPhoto),
  direct(contract.readInspectionPhoto, 'inspections.read', readInspectionPhoto),
  read(contract.listClaimsFound, 'inspections.read', listClaimsFound),
];
