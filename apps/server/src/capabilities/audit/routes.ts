import * as contract from '@lianchuang/domain/audit/contract';
import { type RouteEntry, read } from '../../platform/http/route-entry.ts';
import { listAudit } from './list-audit.ts';
import { verifyAudit } from './verify-audit.ts';

export const auditRoutes: RouteEntry[] = [
  read(contract.listAudit, 'audit.read', listAudit),
  read(contract.verifyAudit, 'audit.read', verifyAudit),
];
