import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import type { Answer } from '@lianchuang/domain/returns/contract';
import type { RegisterFigure } from '@lianchuang/domain/returns/register-difference';
import { Button, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amounts } from '../../lib/amounts.ts';
import type { AnswerChange } from '../../lib/answer-change.ts';
import { answerWords } from '../../lib/answer-words.ts';
import { registerWords } from '../../lib/register-claim.ts';
import { ChangeMark } from '../../ui/change-mark.tsx';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Verdict } from './verdicts.ts';

export interface ReviewItem {
  readonly question: Question;
  readonly measure: MeasureDefinition | undefined;
  readonly answer: Answer;
  readonly earlier: Amounts | null;
  readonly change: AnswerChange;
  /** What a register says of it, where one speaks. */
  readonly register: RegisterFigure | undefined;
  readonly differs: boolean;
  /** Evidence that its points need is missing. */
  readonly lacking: boolean;
}

/** One answer at the desk: then and now side by side, evidence in place, ok or back with a reason, a grade where judged. */
export function ReviewRow(props: {
  item: ReviewItem;
  number: number;
  /** What the earlier answer is: last period's or a submission's. */
  thenLabel: string;
  /** The way to the records of the register. */
  source: ReactNode;
  /** The day the registers were read, in words. */
  registersOn: string;
  current: boolean;
  may: boolean;
  verdict: Verdict | undefined;
  grade: number | undefined;
  onCurrent: () => void;
  onVerdict: (verdict: Verdict | undefined) => void;
  onGrade: (grade: number) => void;
}) {
  const { t } = useTranslation();
  const { item, verdict } = props;
  const { question, answer, measure } = item;
  const names = [
    'lc-review-row',
    props.current ? 'lc-current' : '',
    item.change.kind === 'same' ? '' : 'lc-review-changed',
    item.differs ? 'lc-review-differs' : '',
    item.register ? '' : 'lc-review-claimed-only',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard moves with j and k, and every control is reachable
    <li
      id={`review-${question.id}`}
      className={names.join(' ')}
      aria-current={props.current ? 'true' : undefined}
      onClick={props.onCurrent}
    >
      <div className="lc-review-what">
        <h3>
          <span className="lc-number">{props.number}.</span> {question.title}
        </h3>
        {answer.reason ? (
          <p className="lc-review-earlier">{t('review.earlier-reason', { reason: answer.reason })}</p>
        ) : null}
        {item.lacking ? (
          <ToneTag tone="at-risk" sign="!">
            {t('review.evidence-missing')}
          </ToneTag>
        ) : null}
      </div>
      <div className="lc-review-then">
        <span className="lc-review-label">{props.thenLabel}</span>
        {answerWords(item.earlier, question, measure, t)}
      </div>
      <div className="lc-review-now">
        <span className="lc-review-label">{t('review.now')}</span>
        <strong>{answerWords(answer, question, measure, t)}</strong>{' '}
        <ChangeMark change={item.change} measure={measure} />
      </div>
      {item.register ? (
        <div className="lc-review-register">
          <span className="lc-review-label">
            {t('answer.register')} {props.registersOn}
          </span>
          <strong>{registerWords(item.register, question, measure, t)}</strong>{' '}
          {item.differs ? (
            <ToneTag tone="at-risk" sign="≠">
              {t('answer.register.differs')}
            </ToneTag>
          ) : (
            <ToneTag tone="none" sign="=">
              {t('answer.register.same')}
            </ToneTag>
          )}{' '}
          {props.source}
        </div>
      ) : null}
      <div className="lc-review-verdict">
        {props.may ? (
          <>
            <Button
              size="small"
              {...(verdict?.ok ? { type: 'primary', ghost: true } : {})}
              aria-pressed={verdict?.ok === true}
              onClick={() => props.onVerdict(verdict?.ok ? undefined : { ok: true })}
            >
              {verdict?.ok ? '✓ ' : ''}
              {t('review.ok')}
            </Button>
            <Button
              size="small"
              danger={verdict?.ok === false}
              aria-pressed={verdict?.ok === false}
              onClick={() => props.onVerdict(verdict?.ok === false ? undefined : { ok: false, reason: '' })}
            >
              {verdict?.ok === false ? '↩ ' : ''}
              {t('review.send-back')}
            </Button>
          </>
        ) : null}
      </div>
      {question.judge && props.may ? (
        <div className="lc-review-wide lc-review-grade">
          <span id={`grade-${question.id}`}>{t('review.grade')}</span>
          <Radio.Group
            optionType="button"
            aria-labelledby={`grade-${question.id}`}
            value={props.grade ?? answer.value}
            onChange={(event) => props.onGrade(event.target.value as number)}
            options={[3, 2, 1, 0].map((value) => ({ value, label: t(`common.grade.${value}`) }))}
          />
          <span className="lc-muted">
            {t('review.self-grade', {
              grade: answer.value === null ? '—' : t(`common.grade.${answer.value}`),
            })}
          </span>
        </div>
      ) : null}
      {verdict?.ok === false && props.may ? (
        <div className="lc-review-wide">
          <ReasonField
            questionId={question.id}
            title={question.title}
            reason={verdict.reason}
            onChange={(reason) => props.onVerdict({ ok: false, reason })}
          />
        </div>
      ) : null}
      {answer.evidence.length > 0 ? (
        <div className="lc-review-wide">
          <EvidenceList items={answer.evidence} large={props.current} />
        </div>
      ) : null}
    </li>
  );
}
