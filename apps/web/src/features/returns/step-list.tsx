import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormStep } from '../../lib/form-steps.ts';
import { formatPoints } from '../../lib/format.ts';
import type { ReturnForm } from './use-return-form.ts';

/** The words of a step: the good's title, or what the further steps are called. */
export function useStepTitle(): (step: FormStep) => string {
  const { t } = useTranslation();
  return (step) => step.title ?? t(`answer.step.${step.id}`);
}

/** The five goods as steps with their points so far and what is left in each; a strip to scroll on phones. */
export function StepList(props: { form: ReturnForm; current: string; onChoose: (step: string) => void }) {
  const { t } = useTranslation();
  const titleOf = useStepTitle();
  const { form, current } = props;
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current step is scrolled into view when it changes
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current="step"]');
    if (item && list.current)
      list.current.scrollTo({ left: item.offsetLeft - list.current.offsetLeft - 12, behavior: 'auto' });
  }, [current]);
  return (
    <nav aria-label={t('returns.steps')} className="lc-steps">
      <ol ref={list}>
        {form.steps.map((step) => {
          const good = form.score?.goods.find((item) => item.id === step.id);
          const left = form.problems.filter((item) => step.questions.includes(item.question)).length;
          return (
            <li key={step.id}>
              <button
                type="button"
                aria-current={step.id === current ? 'step' : undefined}
                onClick={() => props.onChoose(step.id)}
              >
                <span className="lc-step-title">{titleOf(step)}</span>
                {good ? (
                  <span className="lc-step-points">
                    <strong>{formatPoints(good.points)}</strong>/{formatPoints(good.worth)}
                  </span>
                ) : null}
                <span className={left === 0 ? 'lc-step-done' : 'lc-step-left'}>
                  {left === 0
                    ? `✓ ${t('returns.step-done')}`
                    : t('returns.step-left', { left, count: step.questions.length })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
