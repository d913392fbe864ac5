import type { DutyReportDetail } from '@lianchuang/domain/duty-reports/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readDutyReport } from './store.ts';

/** One report with its questions, answers and grade (R4.5). Throws `not-found`. */
export async function getDutyReport(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<DutyReportDetail> {
  return (await readDutyReport(tx, actor, params.id)).detail;
}
