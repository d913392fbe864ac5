import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerWords } from '../../lib/answer-words.ts';
import { errorWords } from '../../lib/describe-error.ts';
import { formatDate } from '../../lib/format.ts';
import type { ReturnForm } from './use-return-form.ts';

/** What one must know before filling in: sent back, carried answers to confirm, read from the device, closed meanwhile. */
export function FormNotices(props: { form: ReturnForm; onGo: (questionId: string) => void; tried: boolean }) {
  const { t } = useTranslation();
  const { form } = props;
  const { detail } = form;
  const questions = new Map(detail.questions.map((question) => [question.id, question]));
  const sentBack = detail.state === 'sent-back' ? detail.answers.filter((a) => a.reason !== null) : [];
  const stranded = form.drafts.stranded;
  const link = (questionId: string, words: string) => (
    <li key={questionId}>
      <Button type="link" size="small" className="lc-wrap" onClick={() => props.onGo(questionId)}>
        {words}
      </Button>
    </li>
  );
  return (
    <div className="lc-notices">
      {form.fromDevice ? <Alert type="info" showIcon title={t('returns.from-device')} /> : null}
      {sentBack.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('returns.sent-back', { count: sentBack.length, due: formatDate(detail.dueOn) })}
          description={
            <ul>
              {sentBack.map((a) =>
                link(
                  a.questionId,
                  t('answer.reason-at', {
                    title: questions.get(a.questionId)?.title ?? a.questionId,
                    reason: a.reason,
                  }),
                ),
              )}
            </ul>
          }
        />
      ) : null}
      {props.tried && form.problems.length > 0 && form.mayFill ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('returns.lacking', { count: form.problems.length })}
          description={
            <ul>
              {form.problems.map(({ question, problem }) =>
                link(
                  question.id,
                  t('answer.reason-at', {
                    title: question.title,
                    reason: errorWords(problem.code, problem.params),
                  }),
                ),
              )}
            </ul>
          }
        />
      ) : null}
      {stranded.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('returns.stranded', { count: stranded.length })}
          description={
            <>
              <ul>
                {stranded.map((edit) => {
                  const question = questions.get(edit.questionId);
                  return (
                    <li key={edit.questionId}>
                      {t('answer.reason-at', {
                        title: question?.title ?? edit.questionId,
                        reason: question
                          ? answerWords(edit.amounts, question, form.measureOf(question), t)
                          : '',
                      })}
                    </li>
                  );
                })}
              </ul>
              <Button onClick={() => form.store.discard(stranded.map((edit) => edit.questionId))}>
                {t('returns.stranded.discard')}
              </Button>
            </>
          }
        />
      ) : null}
      {form.mayFill && form.carried.length > 0 ? (
        <Alert
          type="info"
          showIcon
          title={
            <span className="lc-carried">
              <span>{t('returns.carried', { count: form.carried.length })}</span>
              <Button onClick={() => form.store.confirm(form.carried.map((question) => question.id))}>
                {t('returns.confirm-all', { count: form.carried.length })}
              </Button>
            </span>
          }
        />
      ) : null}
    </div>
  );
}
