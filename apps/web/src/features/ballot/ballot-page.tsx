import { castBallot, openBallot } from '@lianchuang/domain/ballots/contract';
import { parseCode, scales } from '@lianchuang/domain/ballots/rules';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { describeError } from '../../lib/describe-error.ts';
import { PublicFrame } from '../../ui/public-frame.tsx';
import './ballot.css';

type Ballot = z.output<(typeof openBallot)['response']>;

/**
 * What a printed slip opens on a phone: questions, four answers each, a few words, no sign-in (R4.2, R4.5). The code
 * stands behind `#`, which no browser sends, and leaves the address once it is used.
 */
export function BallotPage() {
  const { t } = useTranslation();
  const [code, setCode] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const opened = useMutation({ mutationFn: (text: string) => api(openBallot, { body: { code: text } }) });
  const { mutate: open } = opened;
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (location.hash.length > 1) open(decodeURIComponent(location.hash.slice(1)));
  }, [open]);
  const ballot = opened.data;
  return (
    <PublicFrame title={ballot?.title ?? t('ballots.page')} subtitle={ballot?.organisation}>
      <main className="lc-ballot" id="main">
        <h1>{ballot?.title ?? t('ballots.page')}</h1>
        {done ? (
          <div role="status" className="lc-ballot-done">
            <p>✓ {t('ballots.done')}</p>
            <p>{t('ballots.done-hint')}</p>
          </div>
        ) : ballot ? (
          <BallotForm
            ballot={ballot}
            code={code}
            onDone={() => {
              history.replaceState(null, '', location.pathname);
              setDone(true);
            }}
          />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              open(code);
            }}
          >
            <label htmlFor="ballot-code">{t('ballots.your-code')}</label>
            <Input
              id="ballot-code"
              size="large"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            {opened.error ? <p role="alert">{describeError(opened.error)}</p> : null}
            <Button
              type="primary"
              size="large"
              htmlType="submit"
              block
              disabled={!parseCode(code)}
              loading={opened.isPending}
            >
              {t('ballots.open')}
            </Button>
          </form>
        )}
        <p className="lc-ballot-secret">{t('ballots.page-secret')}</p>
      </main>
    </PublicFrame>
  );
}

function BallotForm(props: { ballot: Ballot; code: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { ballot } = props;
  const [answers, setAnswers] = useState<readonly (number | undefined)[]>(() =>
    ballot.questions.map(() => undefined),
  );
  const [comment, setComment] = useState('');
  const [checked, setChecked] = useState(false);
  const cast = useMutation({
    mutationFn: () =>
      api(castBallot, { body: { code: props.code, answers: answers.map(Number), comment: comment.trim() } }),
    onSuccess: props.onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const missing = answers.indexOf(undefined);
    if (missing < 0) cast.mutate();
    else document.getElementById(`question-${missing}`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <form onSubmit={submit}>
      {ballot.questions.map((question, q) => (
        <fieldset key={question} id={`question-${q}`}>
          <legend>{question}</legend>
          <div className="lc-ballot-choices">
            {scales[ballot.purpose].map((choice, value) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`question-${q}`}
                  value={value}
                  checked={answers[q] === value}
                  onChange={() => setAnswers(answers.map((a, i) => (i === q ? value : a)))}
                />
                {t(`ballots.choice.${choice}`)}
              </label>
            ))}
          </div>
          {checked && answers[q] === undefined ? <p role="alert">{t('ballots.choose')}</p> : null}
        </fieldset>
      ))}
      {ballot.comments ? (
        <>
          <label htmlFor="ballot-comment">{t('ballots.comment')}</label>
          <Input.TextArea
            id="ballot-comment"
            maxLength={200}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <p className="lc-muted">{t('ballots.comment-hint')}</p>
        </>
      ) : null}
      {cast.error ? <p role="alert">{describeError(cast.error)}</p> : null}
      <Button type="primary" size="large" htmlType="submit" block loading={cast.isPending}>
        {t('ballots.cast')}
      </Button>
    </form>
  );
}
