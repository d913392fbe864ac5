/** What other capabilities may use of duty reports. */

export { insertDutyReports, type PastDutyReport } from './insert-duty-reports.ts';
export { dutyReportMeasures } from './measures.ts';
