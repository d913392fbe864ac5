import { getSubmission } from '@lianchuang/domain/returns/contract';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Drawer, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amounts } from '../../lib/amounts.ts';
import { answerChange } from '../../lib/answer-change.ts';
import { answerWords } from '../../lib/answer-words.ts';
import { api } from '../../lib/api.ts';
import { formatInstant, formatPeriod } from '../../lib/format.ts';
import { ChangeMark } from '../../ui/change-mark.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { ReturnForm } from './use-return-form.ts';

/** This return beside last period's or an earlier submission of its own, with what changed marked (R3.4). */
export function CompareDrawer(props: { form: ReturnForm; onClose: () => void }) {
  const { t } = useTranslation();
  const { form } = props;
  const { detail } = form;
  const options = [
    ...(detail.previousPeriodId
      ? [
          {
            value: 0,
            label: t('returns.compare.previous', { period: formatPeriod(detail.previousPeriodId) }),
          },
        ]
      : []),
    ...detail.submissions.toReversed().map((s) => ({
      value: s.number,
      label: t('returns.compare.submission', { number: s.number, at: formatInstant(s.at), by: s.by }),
    })),
  ];
  const [against, setAgainst] = useState(options[0]?.value ?? 0);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const submission = useQuery({
    queryKey: ['submission', detail.id, against],
    queryFn: ({ signal }) => api(getSubmission, { params: { id: detail.id, number: against }, signal }),
    enabled: against > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const before = (questionId: string): Amounts | null =>
    against === 0
      ? (form.answers.get(questionId)?.previous ?? null)
      : (submission.data?.answers.find((a) => a.questionId === questionId) ?? null);
  const rows = detail.questions.flatMap((question) => {
    const answer = form.answers.get(question.id);
    if (!answer) return [];
    const measure = form.measureOf(question);
    const earlier = before(question.id);
    return [{ question, measure, answer, earlier, change: answerChange(earlier, answer, measure) }];
  });
  const changed = rows.filter((row) => row.change.kind !== 'same');
  return (
    <Drawer open size="large" title={t('returns.compare')} onClose={props.onClose}>
      {options.length === 0 ? (
        <p>{t('returns.compare.nothing')}</p>
      ) : (
        <>
          <div className="lc-compare-bar">
            <Select
              aria-label={t('returns.compare.with')}
              value={against}
              onChange={setAgainst}
              options={options}
              popupMatchSelectWidth={false}
            />
            <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
              {t('returns.compare.only-changed', { count: changed.length })}
            </Checkbox>
          </div>
          <ProblemAlert error={submission.error} onRetry={() => void submission.refetch()} />
          {against > 0 && submission.isPending ? (
            <Skeleton active />
          ) : (
            <table className="lc-compare">
              <thead>
                <tr>
                  <th scope="col">{t('returns.compare.question')}</th>
                  <th scope="col">{t('returns.compare.then')}</th>
                  <th scope="col">{t('returns.compare.now')}</th>
                  <th scope="col">{t('returns.compare.change')}</th>
                </tr>
              </thead>
              <tbody>
                {(onlyChanged ? changed : rows).map(({ question, measure, answer, earlier, change }) => (
                  <tr key={question.id} className={change.kind === 'same' ? undefined : 'lc-changed'}>
                    <th scope="row">{question.title}</th>
                    <td>{answerWords(earlier, question, measure, t)}</td>
                    <td>{answerWords(answer, question, measure, t)}</td>
                    <td>
                      <ChangeMark change={change} measure={measure} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </Drawer>
  );
}
