import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppSearch } from '../../lib/app-search.ts';
import { ReturnHistory } from '../../ui/return-history.tsx';
import { CompareDrawer } from './compare-drawer.tsx';
import { focusQuestion, questionAt, stepOfKey } from './focus-question.ts';
import { FormBar } from './form-bar.tsx';
import { FormNotices } from './form-notices.tsx';
import { KnownFigures } from './known-figures.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { QuestionCard } from './question-card.tsx';
import type { LoadedForm } from './return-query.ts';
import { StepList, useStepTitle } from './step-list.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { useReturnForm } from './use-return-form.ts';
import { useSubmitReturn } from './use-submit-return.ts';
import './returns.css';

/** The form of one return (ui.md: Return form): steps at the left, questions in the middle, state and 提交 below. */
export function ReturnForm(props: { loaded: LoadedForm; comparing: boolean; onCompared: () => void }) {
  const { t } = useTranslation();
  const form = useReturnForm(props.loaded);
  const titleOf = useStepTitle();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [at, setAt] = useState<string | null>(null);
  const [paste, setPaste] = useState<{ from: string | null; text: string } | null>(null);
  const wanted = useRef<string | null>(search.question ?? null);
  const [, redraw] = useState(0);
  const stepOf = useCallback(
    (questionId: string | null) =>
      form.steps.find((step) => step.questions.some((q) => q.id === questionId))?.id,
    [form.steps],
  );
  const current =
    form.steps.find((step) => step.id === (search.step ?? stepOf(search.question ?? null))) ?? form.steps[0];
  const choose = useCallback(
    (step: string) =>
      void navigate({
        to: '.',
        search: (before: AppSearch) => ({ ...before, step, question: undefined }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const go = useCallback(
    (questionId: string) => {
      if (focusQuestion(questionId)) return;
      wanted.current = questionId;
      const step = stepOf(questionId);
      if (step) choose(step);
      redraw((n) => n + 1);
    },
    [choose, stepOf],
  );
  // A question of another step is on the page only after the step has been drawn.
  useEffect(() => {
    if (wanted.current !== null && focusQuestion(wanted.current)) wanted.current = null;
  });
  const submit = useSubmitReturn(form, go);
  if (!current) return null;
  const order = form.steps.flatMap((step) => step.questions);
  const index = form.steps.indexOf(current);
  const next = form.steps[index + 1];
  const atQuestion = current.questions.find((question) => question.id === at) ?? null;
  return (
    <>
      <FormNotices form={form} onGo={go} tried={submit.tried} />
      <div className="lc-form">
        <StepList form={form} current={current.id} onChoose={choose} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter and arrows move on from the fields inside */}
        <div
          className="lc-questions"
          onFocus={(event) => setAt(questionAt(event.target))}
          onKeyDown={(event) => {
            const step = stepOfKey(event);
            const here = questionAt(event.target as Element);
            if (step === null || here === null || event.nativeEvent.isComposing) return;
            event.preventDefault();
            const to = order[order.findIndex((question) => question.id === here) + step];
            if (to) go(to.id);
          }}
        >
          <div className="lc-step-head">
            <h2>{titleOf(current)}</h2>
            {form.mayFill ? (
              <Button
                type="link"
                onClick={() => setPaste({ from: at ?? current.questions[0]?.id ?? null, text: '' })}
              >
                {t('returns.paste')}
              </Button>
            ) : null}
          </div>
          {current.questions.map((question) => (
            <QuestionCard
              key={question.id}
              form={form}
              question={question}
              number={order.indexOf(question) + 1}
              showLacking={submit.tried}
              onPasteLines={(text) => setPaste({ from: question.id, text })}
            />
          ))}
          <KnownFigures form={form} step={current} />
          {next ? (
            <Button size="large" block onClick={() => go(next.questions[0]?.id ?? '')}>
              {t('returns.next-step', { step: titleOf(next) })}
            </Button>
          ) : null}
          <ReturnHistory history={form.detail.history} questions={form.detail.questions} />
        </div>
      </div>
      <FormBar
        form={form}
        at={atQuestion}
        step={current.questions}
        submitting={submit.pending}
        onSubmit={submit.start}
        onWithdraw={submit.withdraw}
      />
      {submit.confirming ? (
        <SubmitDialog
          form={form}
          pending={submit.pending}
          error={submit.error}
          onConfirm={submit.confirm}
          onClose={submit.cancel}
        />
      ) : null}
      {paste ? <PasteDialog form={form} {...paste} onClose={() => setPaste(null)} /> : null}
      {props.comparing ? <CompareDrawer form={form} onClose={props.onCompared} /> : null}
    </>
  );
}
