import { addDays } from '@lianchuang/domain/periods/calendar';
import { type ReturnDetail, sendBackReturn } from '@lianchuang/domain/returns/contract';
import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { loadPhrases, rememberPhrases, savePhrases } from './phrases.ts';

const usualDays = 7;

/** Sends back what was marked, with its reasons and a new due date; says in numbers what unlocks and what stays. */
export function SendBackDialog(props: {
  detail: ReturnDetail;
  reasons: readonly { questionId: string; reason: string }[];
  onDone: (detail: ReturnDetail) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { detail, reasons } = props;
  const [dueOn, setDueOn] = useState(() => addDays(today, usualDays));
  const send = useMutation({
    mutationFn: () =>
      api(sendBackReturn, {
        params: { id: detail.id },
        body: { version: detail.version, dueOn, reasons: [...reasons] },
      }),
    onSuccess: (after) => {
      savePhrases(
        rememberPhrases(
          loadPhrases(),
          reasons.map((item) => item.reason),
        ),
      );
      props.onDone(after);
    },
  });
  const titles = new Map(detail.questions.map((question) => [question.id, question.title]));
  return (
    <Modal
      open
      title={t('review.send-back-title', { name: detail.organisation.name })}
      okText={t('review.send-back-count', { count: reasons.length })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: dueOn === '' }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={send.error} />
      <p>
        {t('review.send-back-numbers', {
          count: reasons.length,
          locked: detail.questions.length - reasons.length,
        })}
      </p>
      <ul className="lc-review-reasons">
        {reasons.map((item) => (
          <li key={item.questionId}>
            {t('answer.reason-at', {
              title: titles.get(item.questionId) ?? item.questionId,
              reason: item.reason,
            })}
          </li>
        ))}
      </ul>
      <p>
        <label htmlFor="review-due">{t('review.new-due')}</label>{' '}
        <DateField id="review-due" value={dueOn} min={today} onChange={setDueOn} />
      </p>
    </Modal>
  );
}
