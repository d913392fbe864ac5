import type { Criterion, Question } from '@lianchuang/domain/campaign/definition';
import { useTranslation } from 'react-i18next';
import { criterionWords } from '../../lib/criterion-words.ts';
import { formatPoints } from '../../lib/format.ts';
import type { ReturnForm } from './use-return-form.ts';

/** The criteria a question's answer is scored by. */
function criteriaOf(form: ReturnForm, question: Question): Criterion[] {
  const standard = form.definition.standards.find((s) => s.id === form.detail.standardId);
  return (standard?.goods ?? [])
    .flatMap((good) => good.criteria)
    .filter((criterion) =>
      criterion.kind === 'judge'
        ? criterion.id === question.judge
        : question.measure !== undefined && criterion.measure === question.measure,
    );
}

/** Points an answer gives now of those it could give, and by which rule; claimed only while required evidence lacks. */
export function QuestionScore(props: { form: ReturnForm; question: Question; evidence: number }) {
  const { t } = useTranslation();
  const { form, question } = props;
  const criteria = criteriaOf(form, question);
  if (criteria.length === 0) return null;
  const unit = form.measureOf(question)?.unit ?? 'count';
  return (
    <p className="lc-question-score">
      {criteria.map((criterion) => {
        const scored = form.score?.criteria.find((c) => c.id === criterion.id);
        const claimed = question.evidenceRequired && props.evidence === 0 && (scored?.points ?? 0) > 0;
        return (
          <span key={criterion.id}>
            <strong>
              {t(
                scored?.state === 'not-applicable' ? 'returns.score.not-applicable' : 'returns.score.points',
                {
                  points: formatPoints(scored?.state === 'missing' ? null : scored?.points),
                  available: formatPoints(criterion.points),
                },
              )}
            </strong>
            <span className="lc-muted">{criterionWords(criterion, unit, t)}</span>
            {claimed ? <em>{t('returns.score.claimed')}</em> : null}
          </span>
        );
      })}
    </p>
  );
}
