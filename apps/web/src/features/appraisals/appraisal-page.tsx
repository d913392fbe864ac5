import { type AppraisalDetail, actOnAppraisal, getAppraisal } from '@lianchuang/domain/appraisal/contract';
import { type AppraisalAction, fewestVoices } from '@lianchuang/domain/appraisal/rules';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatNumber } from '../../lib/format.ts';
import { BallotBoxCard } from '../../ui/ballot-box-card.tsx';
import { BallotResult } from '../../ui/ballot-result.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { AppraisalStateTag } from './appraisal-state-tag.tsx';
import { CommentsCard } from './comments-card.tsx';

/** One round: slips and paper while it is open, then the result, comments to read, and publishing (R4.2). */
export function AppraisalPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const [asking, setAsking] = useState<AppraisalAction | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['appraisals', id],
    queryFn: ({ signal }) => api(getAppraisal, { params: { id }, signal }),
  });
  const acts = (['publish', 'close', 'cancel'] as const).filter((act) => data?.may.includes(act));
  return (
    <Page
      title={data ? `${data.organisation.name} · ${data.title}` : t('appraisal.title')}
      extra={
        data ? (
          <>
            <AppraisalStateTag value={data.state} />
            {acts.map((act) => (
              <Button
                key={act}
                type={act === 'publish' && data.tally ? 'primary' : 'default'}
                disabled={act === 'publish' && !data.tally}
                onClick={() => setAsking(act)}
              >
                {t(`appraisal.act.${act}`)}
              </Button>
            ))}
          </>
        ) : undefined
      }
      hint={
        <>
          <Link to="/appraisals">{t('appraisal.title')}</Link>
          {data
            ? ` · ${t('appraisal.from-until', { from: formatDate(data.openedOn), until: formatDate(data.closesOn) })} · ${t('appraisal.opened-by', { name: data.openedBy })}`
            : ''}
        </>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 10 }} title={false} /> : null}
      {data?.reason ? <p>{t('appraisal.reason-was', { reason: data.reason })}</p> : null}
      {data?.state === 'open' || data?.state === 'cancelled' ? (
        <section>
          <h2>{t('appraisal.asked')}</h2>
          <ol>
            {data.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
      ) : null}
      {data?.tally ? (
        <BallotResult
          purpose="appraisal"
          questions={data.questions}
          tally={data.tally}
          voices={data.voices}
        />
      ) : data?.state === 'closed' ? (
        <p>{t('appraisal.withheld', { voices: formatNumber(data.voices), fewest: fewestVoices })}</p>
      ) : null}
      {data && data.remedies.length > 0 ? (
        <section>
          <h2>{t('appraisal.remedies')}</h2>
          <ul>
            {data.remedies.map((remedy) => (
              <li key={remedy.id}>
                <Link to="/remedies" search={{ remedy: remedy.id, organisation: data.organisation.id }}>
                  {remedy.title}
                </Link>{' '}
                ({t(`common.remedy-state.${remedy.state}`)})
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {data && data.comments.length > 0 ? <CommentsCard appraisal={data} /> : null}
      {data?.publishedOn ? (
        <p>
          <Link to="/public/$id" params={{ id: data.organisation.id }}>
            {t('appraisal.see-public', { date: formatDate(data.publishedOn) })}
          </Link>
        </p>
      ) : null}
      {data ? <BallotBoxCard box={data.box} refresh="appraisals" /> : null}
      {data && asking ? <ActDialog appraisal={data} act={asking} onClose={() => setAsking(null)} /> : null}
    </Page>
  );
}

function ActDialog(props: { appraisal: AppraisalDetail; act: AppraisalAction; onClose: () => void }) {
  const { t } = useTranslation();
  const { appraisal, act } = props;
  const waiting = appraisal.box.papers.length;
  return (
    <SavingDialog<{ reason: string }>
      title={t(`appraisal.act.${act}`)}
      ok={t(`appraisal.act.${act}`)}
      danger={act === 'cancel'}
      initial={{ reason: '' }}
      save={({ reason }) =>
        api(actOnAppraisal, {
          params: { id: appraisal.id, action: act },
          body: { version: appraisal.version, ...(act === 'cancel' ? { reason: reason.trim() } : {}) },
        })
      }
      refresh={['appraisals', 'remedies', 'targets']}
      onClose={props.onClose}
    >
      <p>
        {t(`appraisal.act-effect.${act}`, {
          voices: formatNumber(appraisal.voices),
          fewest: fewestVoices,
          shown: appraisal.comments.filter((c) => c.state === 'shown').length,
          name: appraisal.organisation.name,
        })}
      </p>
      {waiting > 0 ? <p>{t('appraisal.paper-waits', { count: waiting })}</p> : null}
      {act === 'cancel' ? (
        <Form.Item
          name="reason"
          label={t('appraisal.reason')}
          rules={[{ required: true, min: 2, whitespace: true, message: t('appraisal.reason-missing') }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      ) : null}
    </SavingDialog>
  );
}
