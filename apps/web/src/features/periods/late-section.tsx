import type { listLate } from '@lianchuang/domain/periods/contract';
import { remindLate } from '@lianchuang/domain/periods/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { formatDate, formatPeriod } from '../../lib/format.ts';
import { lateQuery } from '../../lib/scoring-queries.ts';
import { useMay } from '../../lib/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';

type Late = z.output<(typeof listLate)['response']>;
type Committee = Late['committees'][number];

/** Who has not handed in, by committee, with reminders to one committee's organisations or to all (R3.4). */
export function LateSection(props: { period: string }) {
  const { t } = useTranslation();
  const message = useMessage();
  const mayRemind = useMay('returns.review');
  const { data, error, isPending, refetch } = useQuery(lateQuery(props.period));
  const [asking, setAsking] = useState<readonly Committee[] | null>(null);
  const remind = useMutation({
    mutationFn: (committees: readonly Committee[]) =>
      api(remindLate, {
        params: { id: props.period },
        body: {
          organisationIds: committees.flatMap((c) => c.organisations.map((o) => o.organisation.id)),
        },
      }),
    onSuccess: (done) => {
      setAsking(null);
      message.success(t('periods.reminded', { organisations: done.organisations, people: done.notified }));
    },
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  const missing = data.committees.reduce((sum, c) => sum + c.missing, 0);
  const late = data.committees.reduce((sum, c) => sum + c.late, 0);
  const concerned = (asking ?? []).reduce((sum, c) => sum + c.organisations.length, 0);
  return (
    <section className="lc-late" aria-labelledby="late-title">
      <div className="lc-late-head">
        <h2 id="late-title">{t('periods.late-title', { period: formatPeriod(props.period) })}</h2>
        <span>{t('periods.late-numbers', { missing, late, due: formatDate(data.dueOn) })}</span>
        {mayRemind && missing > 0 ? (
          <Button onClick={() => setAsking(data.committees)}>
            {t('periods.remind-all', { count: missing })}
          </Button>
        ) : null}
      </div>
      {data.committees.length === 0 ? (
        <EmptyState title={t('periods.nobody-late')} hint={t('periods.nobody-late-hint')} />
      ) : (
        <ul className="lc-late-list">
          {data.committees.map((entry) => (
            <li key={entry.committee.id}>
              <details>
                <summary>
                  <strong>{entry.committee.name}</strong>{' '}
                  <span className="lc-number">
                    {t('periods.committee-numbers', { missing: entry.missing, owed: entry.owed })}
                  </span>{' '}
                  {entry.late > 0 ? (
                    <ToneTag tone="missed" sign="!">
                      {t('periods.committee-late', { count: entry.late })}
                    </ToneTag>
                  ) : null}
                </summary>
                {mayRemind ? (
                  <Button size="small" onClick={() => setAsking([entry])}>
                    {t('periods.remind', { count: entry.organisations.length })}
                  </Button>
                ) : null}
                <ul>
                  {entry.organisations.map((row) => (
                    <li key={row.returnId}>
                      <Link to="/returns/$id" params={{ id: row.returnId }}>
                        {row.organisation.name}
                      </Link>{' '}
                      <span className="lc-muted">{t(`common.return-state.${row.state}`)}</span>{' '}
                      {row.daysLate > 0
                        ? t('common.due.over', { days: row.daysLate })
                        : row.daysLate === 0
                          ? t('common.due.today')
                          : t('common.due.left', { days: -row.daysLate })}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
      <Modal
        open={asking !== null}
        title={t('periods.remind-title')}
        okText={t('periods.remind', { count: concerned })}
        cancelText={t('common.cancel')}
        confirmLoading={remind.isPending}
        onOk={() => asking && remind.mutate(asking)}
        onCancel={() => setAsking(null)}
      >
        <ProblemAlert error={remind.error} />
        {t('periods.remind-numbers', { count: concerned, committees: asking?.length ?? 0 })}
      </Modal>
    </section>
  );
}
