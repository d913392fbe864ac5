import { ProblemError } from '../../../platform/errors/problem-error.ts';
import { makeSpeaker } from '../../../platform/errors/speaker.ts';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import type { Cell } from '../../../platform/workbook/cell.ts';
import { sendWorkbook } from '../../../platform/workbook/send-workbook.ts';
import { findJob } from './import-job.ts';
import { memberHeadings } from './member-columns.ts';

/**
 * The refused rows as they came, all their columns, with the reason and the row's number in two more at the end:
 * to be mended and imported again (R1.4). Throws `not-found`, `import-state`.
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
  const headingAt = (at: number) => job.columns.find((c) => c.index === at)?.heading ?? '';
  // A file that was offered back before has both columns already.
  const own = Array.from({ length: width }, (_, at) => at).filter(
    (at) => ![reasonHeading, rowHeading].includes(headingAt(at)),
  );
  const rows = job.rows.filter((row) => job.refused.has(row.number));
  return await sendWorkbook(reply, 'refused', [
    {
      name: '未通过',
      columns: [
        ...own.map((at) => ({ heading: headingAt(at) })),
        { heading: reasonHeading, width: 60 },
        { heading: rowHeading },
      ],
      rows: rows.map((row): Cell[] => [
        ...own.map((at) => row.cells[at] ?? null),
        (job.refused.get(row.number) ?? [])
          .map(
            (issue) =>
              `${memberHeadings[issue.field as keyof typeof memberHeadings]?.[0] ?? ''}:${say(`error.${issue.code}`, issue.params) ?? issue.code}`,
          )
          .join(';'),
        row.number,
      ]),
    },
  ]);
}

// Headings that no field goes by, so that both columns are passed over when the file comes back.
const reasonHeading = '未通过原因';
const rowHeading = '原表行号';
