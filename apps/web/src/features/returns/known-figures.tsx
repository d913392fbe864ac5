import { useTranslation } from 'react-i18next';
import type { FormStep } from '../../lib/form-steps.ts';
import { formatNumber, formatPoints } from '../../lib/format.ts';
import type { ReturnForm } from './use-return-form.ts';

/** What the step's good is scored by without being asked: figures of registers and of the organisations below. */
export function KnownFigures(props: { form: ReturnForm; step: FormStep }) {
  const { t } = useTranslation();
  const { form, step } = props;
  const standard = form.definition.standards.find((s) => s.id === form.detail.standardId);
  const asked = new Set(form.detail.questions.map((q) => q.measure ?? q.judge));
  const criteria = (standard?.goods.find((good) => good.id === step.id)?.criteria ?? []).filter((c) =>
    c.kind === 'judge' ? !asked.has(c.id) : !asked.has(c.measure),
  );
  if (criteria.length === 0) return null;
  return (
    <section className="lc-known">
      <h3>{t('returns.known')}</h3>
      <ul>
        {criteria.map((criterion) => {
          const scored = form.score?.criteria.find((c) => c.id === criterion.id);
          if (criterion.kind === 'judge') {
            return (
              <li key={criterion.id}>
                {criterion.title} <span className="lc-muted">{t('returns.known.judge')}</span>
              </li>
            );
          }
          const id = criterion.measure ?? criterion.indicator ?? '';
          const unit =
            form.definition.measures.find((m) => m.id === criterion.measure)?.unit ??
            form.definition.indicators.find((i) => i.id === criterion.indicator)?.unit ??
            'count';
          const value = form.detail.known[id];
          return (
            <li key={criterion.id}>
              <span>
                {criterion.title}{' '}
                <span className="lc-muted">
                  {t(criterion.indicator ? 'returns.known.below' : 'returns.known.register')}
                </span>
              </span>
              <strong>
                {value === undefined || value === null ? t('returns.known.none') : formatNumber(value, unit)}
              </strong>
              <span>
                {t('returns.score.points', {
                  points: formatPoints(scored?.state === 'missing' ? null : scored?.points),
                  available: formatPoints(criterion.points),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
