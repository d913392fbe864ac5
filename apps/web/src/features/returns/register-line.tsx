import type { Question } from '@lianchuang/domain/campaign/definition';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Amounts, isGiven } from '../../lib/amounts.ts';
import { answerWords } from '../../lib/answer-words.ts';
import { formatDate } from '../../lib/format.ts';
import { differs, registerAnswer, registerOf, registerWords } from '../../lib/register-claim.ts';
import { registerPage } from '../../lib/register-page.ts';
import { RegisterSource } from '../../ui/register-source.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import type { ReturnForm } from './use-return-form.ts';
import './register-line.css';

/** What the register says of a question, and a plain sentence where the answer says something else. */
export function RegisterLine(props: {
  form: ReturnForm;
  question: Question;
  answer: Amounts;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const { form, question, answer } = props;
  const { detail } = form;
  const register = registerOf(detail, question);
  if (!register) return null;
  const measure = form.measureOf(question);
  const words = registerWords(register, question, measure, t);
  const different = differs(answer, register, measure);
  const wanted = !props.disabled && (different || !isGiven(answer));
  const take = wanted ? registerAnswer(register, question, measure) : null;
  const page = registerPage(question.measure ?? '', detail.organisation.id, detail.periodId);
  return (
    <div className="lc-register">
      <p>
        <span className="lc-muted">{t('returns.register')}</span> <strong>{words}</strong>{' '}
        <span className="lc-muted">
          {t(detail.state === 'locked' ? 'answer.register.sealed' : 'answer.register.as-of', {
            date: formatDate(detail.registersOn),
          })}
        </span>{' '}
        <RegisterSource definition={form.definition} detail={detail} question={question} />
        {take ? (
          <Button type="link" size="small" onClick={() => form.change(question.id, take)}>
            {t('returns.register.take')}
          </Button>
        ) : null}
      </p>
      <p role="status" className={different ? 'lc-register-differs' : undefined}>
        {different ? (
          <>
            <ToneTag tone="at-risk" sign="≠">
              {t('answer.register.differs')}
            </ToneTag>{' '}
            {t('returns.register.differs', {
              answer: answerWords(answer, question, measure, t),
              register: words,
            })}{' '}
            {page ? (
              <Link to={page.to} search={page.search}>
                {t('returns.register.correct')}
              </Link>
            ) : null}
          </>
        ) : null}
      </p>
    </div>
  );
}
