import type { Question } from '@lianchuang/domain/campaign/definition';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountsOf, isGiven, noAmounts, sameAmounts } from '../../lib/amounts.ts';
import { answerWords } from '../../lib/answer-words.ts';
import { errorWords } from '../../lib/describe-error.ts';
import { formatPeriod } from '../../lib/format.ts';
import { ToneTag } from '../../ui/state-tag.tsx';
import { AnswerField } from './answer-field.tsx';
import { figureProblem } from './answer-problems.ts';
import { ConflictNote } from './conflict-note.tsx';
import { EvidenceZone } from './evidence-zone.tsx';
import { QuestionScore } from './question-score.tsx';
import { RegisterLine } from './register-line.tsx';
import type { ReturnForm } from './use-return-form.ts';

/** One question: what is asked, what is known and from where, the answer, last period's beside it, evidence, reasons. */
export function QuestionCard(props: {
  form: ReturnForm;
  question: Question;
  number: number;
  /** Shown after handing in was tried. */
  showLacking: boolean;
  onPasteLines: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { form, question } = props;
  const [unreadable, setUnreadable] = useState(false);
  const answer = form.answers.get(question.id);
  if (!answer) return null;
  const measure = form.measureOf(question);
  const titleId = `title-${question.id}`;
  const disabled = !form.mayFill || !answer.unlocked;
  const conflict = form.drafts.conflicts.get(question.id);
  const pending = form.files.filter((file) => file.questionId === question.id);
  const wrong = form.drafts.refusals.get(question.id) ?? figureProblem(answer, question, measure);
  const lacking = props.showLacking
    ? form.problems.find((item) => item.question.id === question.id)?.problem
    : undefined;
  const problem = unreadable ? { code: 'answer-unreadable' } : (wrong ?? lacking);
  const given = isGiven(answer);
  const previous = answer.previous && isGiven(answer.previous) ? answer.previous : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in all browsers
    <section
      className={problem ? 'lc-question lc-question-wrong' : 'lc-question'}
      id={`question-${question.id}`}
      role="group"
      aria-labelledby={titleId}
    >
      <div className="lc-question-head">
        <h3 id={titleId}>
          <span className="lc-number">{props.number}.</span> {question.title}
          {question.optional ? <span className="lc-muted"> {t('returns.optional')}</span> : null}
        </h3>
        <SourceTag source={answer.source} confirmed={answer.confirmed} given={given} locked={disabled} />
      </div>
      {question.help ? <p className="lc-muted">{question.help}</p> : null}
      {answer.reason ? (
        <Alert
          type={answer.confirmed ? 'info' : 'warning'}
          showIcon
          title={t('returns.reason', { reason: answer.reason })}
        />
      ) : null}
      {conflict ? (
        <ConflictNote
          question={question}
          measure={measure}
          mine={form.drafts.edits.get(question.id)?.amounts ?? amountsOf(answer)}
          theirs={conflict}
          onChoose={(side) => form.store.choose(question.id, side)}
        />
      ) : null}
      <div className="lc-answer-line">
        <AnswerField
          question={question}
          measure={measure}
          amounts={answer}
          labelledBy={titleId}
          disabled={disabled}
          invalid={problem !== undefined && problem !== null}
          onChange={(amounts) => form.change(question.id, amounts)}
          onUnreadable={setUnreadable}
          onPasteLines={props.onPasteLines}
        />
        {question.text ? null : (
          <Checkbox
            checked={answer.notApplicable}
            disabled={disabled}
            onChange={(event) => {
              setUnreadable(false);
              form.change(question.id, { ...noAmounts, notApplicable: event.target.checked });
            }}
          >
            {t('answer.not-applicable')}
          </Checkbox>
        )}
        {!disabled && given && !answer.confirmed ? (
          <Button onClick={() => form.store.confirm([question.id])}>{t('returns.confirm-one')}</Button>
        ) : null}
      </div>
      {problem ? (
        <p className="lc-question-problem" role="alert">
          {errorWords(problem.code, problem.params)}
        </p>
      ) : null}
      <RegisterLine form={form} question={question} answer={answer} disabled={disabled} />
      <p className="lc-previous">
        <span className="lc-muted">
          {form.detail.previousPeriodId
            ? t('returns.previous', { period: formatPeriod(form.detail.previousPeriodId) })
            : t('returns.no-previous')}
        </span>{' '}
        {previous ? <span>{answerWords(previous, question, measure, t)}</span> : null}
        {previous && !disabled && !sameAmounts(previous, answer) ? (
          <Button type="link" size="small" onClick={() => form.change(question.id, amountsOf(previous))}>
            {t('returns.take-previous')}
          </Button>
        ) : null}
      </p>
      <QuestionScore form={form} question={question} evidence={answer.evidence.length + pending.length} />
      {question.evidence || answer.evidence.length > 0 || pending.length > 0 ? (
        <EvidenceZone
          returnId={form.detail.id}
          questionId={question.id}
          wanted={question.evidence}
          required={question.evidenceRequired}
          items={answer.evidence}
          pending={pending}
          store={form.fileStore}
          disabled={disabled}
        />
      ) : null}
    </section>
  );
}

function SourceTag(props: {
  source: 'none' | 'typed' | 'carried' | 'record' | 'gathered';
  confirmed: boolean;
  given: boolean;
  locked: boolean;
}) {
  const { t } = useTranslation();
  if (!props.given) {
    return (
      <ToneTag tone="none" sign="○">
        {t(props.locked ? 'returns.not-given' : 'answer.source.none')}
      </ToneTag>
    );
  }
  const words = t(`answer.source.${props.source === 'none' ? 'typed' : props.source}`);
  return props.confirmed ? (
    <ToneTag tone="met" sign="✓">
      {words}
    </ToneTag>
  ) : (
    <ToneTag tone="at-risk" sign="?">
      {t('returns.to-confirm', { source: words })}
    </ToneTag>
  );
}
