import { cancelMemberImport, type MemberImport } from '@lianchuang/domain/members/import-contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { errorWords } from '../../lib/describe-error.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ImportRefused } from './import-refused.tsx';

/** How far an import is, with the way out of it; and how it ended. */
export function ImportProgress(props: {
  job: MemberImport;
  onChange: (job: MemberImport) => void;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { job } = props;
  const cancel = useMutation({
    mutationFn: () => api(cancelMemberImport, { params: { id: job.id } }),
    onSuccess: props.onChange,
  });
  const done = job.state === 'done';
  useEffect(() => {
    if (done) void queryClient.invalidateQueries({ queryKey: ['members'] });
  }, [done, queryClient]);
  const again = <Button onClick={props.onAgain}>{t('members.import.again')}</Button>;
  switch (job.state) {
    case 'reading':
    case 'importing':
      return (
        <section className="lc-card lc-import-card" aria-busy>
          <p role="status">
            {t(`members.import.${job.state}`, { file: job.fileName, done: job.done, total: job.total })}
          </p>
          <progress className="lc-import-bar" max={Math.max(1, job.total)} value={job.done} />
          <ProblemAlert error={cancel.error} />
          <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('members.import.cancel')}
          </Button>
        </section>
      );
    case 'done':
      return (
        <section className="lc-card lc-import-card">
          <p role="status">
            {t('members.import.done', { new: job.counts.new, changed: job.counts.changed })}
          </p>
          <div className="lc-import-buttons">
            <LinkButton href="/members" primary>
              {t('members.import.see')}
            </LinkButton>
            {again}
          </div>
          {job.counts.refused > 0 ? (
            <>
              <h2>{t('members.import.left-out', { count: job.counts.refused })}</h2>
              <ImportRefused job={job} />
            </>
          ) : null}
        </section>
      );
    case 'failed':
      return (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={errorWords(job.problem?.code ?? 'server-error', job.problem?.params)}
          action={again}
        />
      );
    case 'cancelled':
      return (
        <Alert type="info" showIcon role="status" title={t('members.import.cancelled')} action={again} />
      );
    default:
      return null;
  }
}
