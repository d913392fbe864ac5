import type { WriteTx } from '../../platform/db/database.ts';
import { sendBackInBulk } from '../returns/public.ts';

const reasons = ['会议记录缺签名,请补充后再报', '数字与上季度相差较大,请核实', '佐证材料看不清,请重新上传'];

/** A few of the open quarter's returns come back with a reason, one of them already overdue. */
export async function sendSomeBack(tx: WriteTx, periodId: string): Promise<void> {
  const waiting = await tx.many<{ id: string; question_id: string }>(
    `select distinct on (r.id) r.id, a.question_id from return r
     join return_answer a on a.county_id = r.county_id and a.return_id = r.id and a.question_id in ('life-meetings', 'training-hours', 'archives-complete')
     where r.county_id = $1 and r.period_id = $2 and r.state = 'submitted' order by r.id, a.question_id limit 9`,
    [tx.countyId, periodId],
  );
  await sendBackInBulk(
    tx,
    waiting.map((r, i) => ({
      returnId: r.id,
      questionId: r.question_id,
      reason: reasons[i % reasons.length] ?? '',
      dueOn: i < 3 ? '2008-10-09' : '2008-10-18',
    })),
  );
}
