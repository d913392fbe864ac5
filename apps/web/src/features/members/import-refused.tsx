import { type MemberImport, refusedMemberRows } from '@lianchuang/domain/members/import-contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { errorWords } from '../../lib/describe-error.ts';
import { saveFile } from '../../lib/save-file.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { importFieldWords } from './member-words.ts';

/** The rows that were refused: where each is wrong, by the list's own headings, and all of them as a file to mend. */
export function ImportRefused(props: { job: MemberImport }) {
  const { t } = useTranslation();
  const { job } = props;
  const file = useMutation({
    mutationFn: async () => (await api(refusedMemberRows, { params: { id: job.id } })) as Blob,
    onSuccess: (blob) => saveFile(blob, `${t('members.import.refused-name')}.xlsx`),
  });
  const headingAt = new Map(job.columns.map(({ letter, heading }) => [letter, heading]));
  const placeOf = ({ row, column, field }: MemberImport['issues'][number]) =>
    column === ''
      ? t('members.import.at-field', { row, field: importFieldWords(field, t) })
      : t('members.import.at-column', { row, column, heading: headingAt.get(column) ?? '' });
  const rest = job.counts.refused - new Set(job.issues.map(({ row }) => row)).size;
  return (
    <>
      <ul
        className="lc-import-issues"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {job.issues.map((issue) => (
          <li key={`${issue.row} ${issue.column} ${issue.field} ${issue.code}`}>
            <strong>{placeOf(issue)}</strong> {errorWords(issue.code, issue.params)}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{t('members.import.refused-rest', { count: rest })}</p> : null}
      <p>{t('members.import.refused-hint')}</p>
      <ProblemAlert error={file.error} />
      <Button loading={file.isPending} onClick={() => file.mutate()}>
        {t('members.import.refused')}
      </Button>
    </>
  );
}
