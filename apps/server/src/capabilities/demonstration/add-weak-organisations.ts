import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import {
  appraiseWeakOrganisation,
  planWeakOrganisation,
  reportWeakProgress,
} from '../weak-organisations/public.ts';
import { playedBy } from './played-by.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';

const plans = [
  '调整充实班子,健全“三会一课”和村务公开制度,每月通报一次进展。',
  '选好配强书记,清理村级财务,办好群众反映强烈的实事。',
  '包村领导驻村整顿,恢复正常组织生活,理清发展思路。',
];
const words = [
  '班子成员分工明确,党员大会如期召开。',
  '村务公开栏恢复更新,群众意见逐条答复。',
  '村级账目清理完毕,向党员群众公布。',
  '确定了发展项目,落实了帮带责任。',
];

/**
 * What becomes of those whom the rule found on this day: most get a plan and a helper a fortnight later and tell of each
 * month, some months are forgotten, and whoever has done enough is appraised and lifted (R3.6).
 */
export async function addWeakOrganisations(
  tx: WriteTx,
  schedule: Schedule,
  random: Random,
  person: () => string,
): Promise<void> {
  const named = await tx.many<{ id: string }>(
    'select id from weak_organisation where county_id = $1 and named_on = $2 order by path',
    [tx.countyId, tx.today],
  );
  const officer = person();
  for (const { id } of named) {
    // A few wait for a plan.
    if (random.next() < 0.08) continue;
    const helper = `${person()}(包村干部)`;
    const plan = random.pick(plans);
    const months = random.between(2, 5);
    let version = 1;
    schedule.at(addDays(tx.today, random.between(8, 20)), (then) =>
      planWeakOrganisation(then, playedBy(then, 'county-officer', officer), {
        params: { id },
        body: { version: version++, plan, helper, dueOn: addDays(then.today, 180) },
      }),
    );
    for (let month = 1; month <= months; month++) {
      if (month > 1 && random.next() < 0.12) continue;
      const progress = random.pick(words);
      schedule.at(addDays(tx.today, 30 * month + 5), (then) =>
        reportWeakProgress(then, playedBy(then, 'branch-secretary', helper), {
          params: { id },
          body: { version: version++, month: then.today, progress },
        }),
      );
    }
    schedule.at(addDays(tx.today, 30 * months + 20), (then) =>
      appraiseWeakOrganisation(then, playedBy(then, 'county-officer', officer), {
        params: { id },
        body: {
          version: version++,
          on: then.today,
          lifted: true,
          finding: '班子健全,制度落实,群众认可,整顿合格。',
        },
      }),
    );
  }
}
