import { actOnDutyReport, getDutyReport } from '@lianchuang/domain/duty-reports/contract';
import type { DutyReportAction } from '@lianchuang/domain/duty-reports/rules';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { BallotBoxCard } from '../../ui/ballot-box-card.tsx';
import { BallotResult } from '../../ui/ballot-result.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { DutyReportDialog } from './duty-report-dialog.tsx';

/** One report: what was said, asked and answered, the secret vote, and the grade (R4.5). */
export function DutyReportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const [asking, setAsking] = useState<DutyReportAction | 'save' | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['duty-reports', id],
    queryFn: ({ signal }) => api(getDutyReport, { params: { id }, signal }),
  });
  const question = data?.box?.questions[0] ?? '';
  return (
    <Page
      title={data ? t('duty-reports.of', { name: data.reporter }) : t('duty-reports.title')}
      hint={
        <>
          <Link to="/duty-reports">{t('duty-reports.title')}</Link>
          {data
            ? ` · ${data.organisation.name} · ${t(`duty-reports.audience.${data.audience}`)} · ${formatDate(data.heldOn)} · ${t('duty-reports.present-count', { count: data.present })}`
            : ''}
        </>
      }
      extra={data?.may.map((act) => (
        <Button
          key={act}
          type={act === 'open-vote' || act === 'close-vote' ? 'primary' : 'default'}
          onClick={() => setAsking(act)}
        >
          {t(`duty-reports.act.${act}`)}
        </Button>
      ))}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 10 }} title={false} /> : null}
      {data ? (
        <p>
          {t(`duty-reports.states.${data.state}`)}
          {data.state === 'graded'
            ? ` · ${data.grade === null ? t('duty-reports.no-grade') : t('duty-reports.grade-is', { grade: t(`duty-reports.grade.${data.grade}`) })}`
            : ''}
        </p>
      ) : null}
      {data?.tally ? (
        <BallotResult
          purpose="duty-report"
          questions={[question || t('duty-reports.of', { name: data.reporter })]}
          tally={[data.tally]}
          voices={data.voices ?? 0}
        />
      ) : null}
      {data?.box && data.state === 'voting' ? <BallotBoxCard box={data.box} refresh="duty-reports" /> : null}
      {data ? (
        <section className="lc-box">
          <h2>{t('duty-reports.text')}</h2>
          <p style={{ whiteSpace: 'pre-wrap' }}>{data.text || t('duty-reports.no-text')}</p>
          {data.exchanges.length > 0 ? (
            <>
              <h2>{t('duty-reports.exchanges')}</h2>
              <dl>
                {data.exchanges.map(({ question: asked, answer }) => (
                  <div key={asked}>
                    <dt>
                      <strong>{t('duty-reports.asked', { text: asked })}</strong>
                    </dt>
                    <dd style={{ marginInlineStart: 0, marginBottom: 8 }}>
                      {t('duty-reports.answered', { text: answer || '—' })}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          ) : null}
        </section>
      ) : null}
      {data && asking === 'save' ? <DutyReportDialog report={data} onClose={() => setAsking(null)} /> : null}
      {data && asking && asking !== 'save' ? (
        <SavingDialog<Record<never, never>>
          title={t(`duty-reports.act.${asking}`)}
          ok={t(`duty-reports.act.${asking}`)}
          danger={asking === 'cancel'}
          initial={{}}
          save={() =>
            api(actOnDutyReport, { params: { id, action: asking }, body: { version: data.version } })
          }
          refresh={['duty-reports']}
          onClose={() => setAsking(null)}
        >
          <p>
            {t(`duty-reports.act-effect.${asking}`, {
              present: data.present,
              voices: data.box ? data.box.voices.phone + data.box.voices.paper : 0,
            })}
          </p>
        </SavingDialog>
      ) : null}
    </Page>
  );
}
