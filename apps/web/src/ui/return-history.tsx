import type { Question } from '@lianchuang/domain/campaign/definition';
import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../lib/format.ts';
import './return-history.css';

/** Who did what to a return and when, with the reasons of each send-back. */
export function ReturnHistory(props: { history: ReturnDetail['history']; questions: readonly Question[] }) {
  const { t } = useTranslation();
  if (props.history.length === 0) return null;
  const titles = new Map(props.questions.map((question) => [question.id, question.title]));
  return (
    <details className="lc-history">
      <summary>{t('answer.history', { count: props.history.length })}</summary>
      <ol>
        {props.history.map((event) => (
          <li key={`${event.at} ${event.action}`}>
            <span className="lc-number">{formatInstant(event.at)}</span> {event.by}{' '}
            <strong>{t(`answer.action.${event.action}`)}</strong>
            {event.reasons.length > 0 ? (
              <ul>
                {event.reasons.map((reason) => (
                  <li key={reason.questionId}>
                    {t('answer.reason-at', {
                      title: titles.get(reason.questionId) ?? reason.questionId,
                      reason: reason.reason,
                    })}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
