import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertSecondments } from '../selection/public.ts';
import type { Village } from './add-selection.ts';
import type { Random } from './random.ts';

const units = [
  '县农业局',
  '县林业局',
  '县水利局',
  '县财政局',
  '县委组织部',
  '县教育局',
  '镇党委办公室',
  '镇农技站',
];
const posts = ['村党支部第一书记', '村党支部书记', '村主任助理', '驻村指导员'];

/** Every seventh village has somebody from county or township; some are past their day (R2.3). */
export async function addSecondments(
  tx: WriteTx,
  villages: readonly Village[],
  random: Random,
  person: () => string,
): Promise<void> {
  const rows = villages
    .filter((_, i) => i % 7 === 3)
    .map((village) => {
      const from_on = addDays('2006-09-01', random.between(0, 700));
      const until_on = addDays(from_on, random.pick([365, 730, 730, 1095]));
      const over = until_on < tx.today;
      const recalled = random.next() < 0.08;
      // Four of five whose time is over have been written off.
      const ended = recalled || (over && random.next() < 0.8);
      const half = addDays(from_on, 200);
      return {
        id: random.uuid(),
        organisation_id: village.id,
        path: village.path,
        name: person(),
        from_unit: random.pick(units),
        post: random.pick(posts),
        from_on,
        until_on,
        ended_on: !ended ? null : recalled || !over ? half : until_on,
        ended_how: !ended ? null : recalled || !over ? ('recalled' as const) : ('completed' as const),
        note: recalled ? '工作需要,回原单位' : '',
      };
    });
  await insertSecondments(
    tx,
    rows.filter((r) => r.ended_on === null || r.ended_on <= tx.today),
  );
}
