import * as contract from '@lianchuang/domain/points/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addDemonstrationPoint } from './add-demonstration-point.ts';
import { addLiaisonVisit } from './add-liaison-visit.ts';
import { assignLiaisonPoint } from './assign-liaison-point.ts';
import { endDemonstrationPoint } from './end-demonstration-point.ts';
import { endLiaisonPoint } from './end-liaison-point.ts';
import { listDemonstrationPoints } from './list-demonstration-points.ts';
import { listLiaisonPoints } from './list-liaison-points.ts';

export const pointRoutes: RouteEntry[] = [
  read(contract.listLiaisonPoints, 'points.read', listLiaisonPoints),
  write(contract.assignLiaisonPoint, 'points.change', assignLiaisonPoint),
  write(contract.endLiaisonPoint, 'points.change', endLiaisonPoint),
  write(contract.addLiaisonVisit, 'points.visit', addLiaisonVisit),
  read(contract.listDemonstrationPoints, 'points.read', listDemonstrationPoints),
  write(contract.addDemonstrationPoint, 'points.change', addDemonstrationPoint),
  write(contract.endDemonstrationPoint, 'points.change', endDemonstrationPoint),
];
