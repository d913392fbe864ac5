import { ProblemError } from '../../../platform/errors/problem-error.ts';
import { makeSpeaker } from '../../../platform/errors/speaker.ts';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import type { Cell } from '../../../platform/workbook/cell.ts';
import { sendWorkbook } from '../../../platform/workbook/send-workbook.ts';
import { findJob } from './import-job.ts';
import { memberHeadings } from './member-columns.ts';

/**
 * The refused rows as they came, all their columns, with the reason in one more at the end: to be mended and imported
 * again (R1.4). Throws `not-found`, `import-state`.
 */
export async function refusedRows({
  platform,
  actor,
  input,
  reply,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<Buffer> {
  const job = findJob(platform.db, actor, input.params.id);
  if (job.rows.length === 0) throw new ProblemError('import-state', 409, { params: { state: job.state } });
  const say = makeSpeaker('zh-Hans');
  const width = Math.max(0, ...job.columns.map((c) => c.index + 1));
  const headings = Array.from(
    { length: width },
    (_, i) => job.columns.find((c) => c.index === i)?.heading ?? '',
  );
  const rows = job.rows.filter((row) => job.refused.has(row.number));
  return await sendWorkbook(reply, 'refused', [
    {
      name: '未通过',
      columns: [...headings.map((heading) => ({ heading })), { heading: reasonHeading, width: 60 }],
      rows: rows.map((row): Cell[] => [
        ...Array.from({ length: width }, (_, i) => row.cells[i] ?? null),
        (job.refused.get(row.number) ?? [])
          .map(
            (issue) =>
              `${memberHeadings[issue.field as keyof typeof memberHeadings]?.[0] ?? ''}:${say(`error.${issue.code}`, issue.params) ?? issue.code}`,
          )
          .join(';'),
      ]),
    },
  ]);
}

/** Not a heading that any field goes by, so that the column is passed over when the file comes back. */
const reasonHeading = '未通过原因';
