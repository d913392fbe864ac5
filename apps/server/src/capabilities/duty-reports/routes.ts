import * as contract from '@lianchuang/domain/duty-reports/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnDutyReport } from './act-on-duty-report.ts';
import { addDutyReport } from './add-duty-report.ts';
import { getDutyReport } from './get-duty-report.ts';
import { listDutyReports } from './list-duty-reports.ts';
import { saveDutyReport } from './save-duty-report.ts';

export const dutyReportRoutes: RouteEntry[] = [
  read(contract.listDutyReports, 'ballots.read', listDutyReports),
  read(contract.getDutyReport, 'ballots.read', getDutyReport),
  write(contract.addDutyReport, 'ballots.run', addDutyReport),
  write(contract.saveDutyReport, 'ballots.run', saveDutyReport),
  write(contract.actOnDutyReport, 'ballots.run', actOnDutyReport),
];
