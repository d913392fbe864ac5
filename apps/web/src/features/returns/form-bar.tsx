import type { Question } from '@lianchuang/domain/campaign/definition';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../lib/format.ts';
import { SavedWords } from './saved-words.tsx';
import type { ReturnForm } from './use-return-form.ts';

/** Always in sight: whether everything is saved, the score now and if the question at hand were done, and 提交. */
export function FormBar(props: {
  form: ReturnForm;
  /** The question one is at; null: the whole step. */
  at: Question | null;
  step: readonly Question[];
  submitting: boolean;
  onSubmit: () => void;
  onWithdraw: () => void;
}) {
  const { t } = useTranslation();
  const { form, at, step } = props;
  const then = useMemo(() => form.scoreWith(at ? [at] : step), [form.scoreWith, at, step]);
  const now = form.score;
  const more = (then?.total ?? 0) - (now?.total ?? 0) >= 0.05;
  const may = form.detail.may;
  return (
    <div className="lc-form-bar lc-no-print">
      <span className="lc-saved" role="status">
        <SavedWords form={form} />
      </span>
      {now ? (
        <span className="lc-form-score">
          {t('returns.bar.score')} <strong>{formatPoints(now.total)}</strong>
          {more && form.mayFill ? (
            <>
              {' → '}
              <strong>{formatPoints(then?.total)}</strong>{' '}
              <span className="lc-muted">{t(at ? 'returns.bar.if-this' : 'returns.bar.if-step')}</span>
            </>
          ) : null}
          {now.vetoes.length > 0 ? (
            <span className="lc-veto"> {t('returns.bar.veto')}</span>
          ) : now.missing.length > 0 ? (
            <span className="lc-muted"> {t('returns.bar.missing', { count: now.missing.length })}</span>
          ) : null}
        </span>
      ) : null}
      {may.includes('withdraw') ? <Button onClick={props.onWithdraw}>{t('returns.withdraw')}</Button> : null}
      {may.includes('submit') ? (
        <Button type="primary" loading={props.submitting} onClick={props.onSubmit}>
          {t('returns.submit')}
        </Button>
      ) : null}
    </div>
  );
}
