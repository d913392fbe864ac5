import { commitMemberImport, type MemberImport } from '@lianchuang/domain/members/import-contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { errorWords } from '../../lib/describe-error.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { HeadFigures } from '../../ui/term-list.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportRefused } from './import-refused.tsx';

const counted = ['new', 'changed', 'unchanged', 'refused'] as const;

/** What a checked workbook would do, what is wrong with it, and the choice between all and the good rows. */
export function ImportCheck(props: {
  job: MemberImport;
  onChange: (job: MemberImport) => void;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const { job } = props;
  const { counts } = job;
  const commit = useMutation({
    mutationFn: (rows: 'all' | 'good') => api(commitMemberImport, { params: { id: job.id }, body: { rows } }),
    onSuccess: props.onChange,
  });
  const good = counts.new + counts.changed;
  const refused = counts.refused > 0 ? <span className="lc-import-bad">{counts.refused}</span> : 0;
  return (
    <>
      <ProblemAlert error={commit.error} />
      <ImportColumns job={job} onChange={props.onChange} />
      {job.problem ? (
        <Alert type="error" showIcon role="alert" title={errorWords(job.problem.code, job.problem.params)} />
      ) : (
        <section className="lc-card lc-import-card">
          <h2>{t('members.import.would')}</h2>
          <HeadFigures
            figures={counted.map((kind) => [
              t(`members.import.count.${kind}`),
              kind === 'refused' ? refused : counts[kind],
            ])}
          />
          {counts.alike > 0 ? <p>{t('members.import.alike', { count: counts.alike })}</p> : null}
          {counts.refused > 0 ? <ImportRefused job={job} /> : null}
          {good === 0 ? <p>{t('members.import.nothing')}</p> : null}
        </section>
      )}
      <div className="lc-import-buttons">
        <Button onClick={props.onAgain}>{t('members.import.other-file')}</Button>
        {!job.problem && good > 0 ? (
          <Button
            type="primary"
            loading={commit.isPending}
            onClick={() => commit.mutate(counts.refused > 0 ? 'good' : 'all')}
          >
            {t(counts.refused > 0 ? 'members.import.commit-good' : 'members.import.commit-all', {
              count: good,
              refused: counts.refused,
            })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
