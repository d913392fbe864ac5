import { type ReturnDetail, submitReturn, withdrawReturn } from '@lianchuang/domain/returns/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ApiError } from '../../lib/api-error.ts';
import { describeError } from '../../lib/describe-error.ts';
import { useMessage } from '../../ui/messages.tsx';
import { updateLoadedReturn } from './return-drafts.ts';
import type { ReturnForm } from './use-return-form.ts';

/**
 * Handing in: first everything is saved, then what lacks is named and jumped to, then it is confirmed in numbers.
 * `goTo` shows a question.
 */
export function useSubmitReturn(form: ReturnForm, goTo: (questionId: string) => void) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { id } = form.detail;
  const take = (detail: ReturnDetail) => {
    updateLoadedReturn(id, () => detail);
    return Promise.all(
      ['returns', 'tasks', 'review-queue', 'periods', 'targets'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
  };
  const submit = useMutation({
    mutationFn: () =>
      api(submitReturn, {
        params: { id },
        body: { version: form.store.version() ?? form.detail.version },
      }),
    onSuccess: (detail) => {
      setConfirming(false);
      setTried(false);
      message.success(t('returns.submitted', { reviewer: detail.reviewer.name }));
      return take(detail);
    },
    onError: (error) => {
      const problem = error instanceof ApiError ? error.problem : null;
      if (problem?.code === 'stale-version' && problem.present) void take(problem.present as ReturnDetail);
      const first = problem?.code === 'return-incomplete' ? problem.errors?.[0]?.field : undefined;
      if (first === undefined) return;
      setConfirming(false);
      setTried(true);
      goTo(first);
    },
  });
  const withdraw = useMutation({
    mutationFn: () => api(withdrawReturn, { params: { id }, body: { version: form.detail.version } }),
    onSuccess: (detail) => {
      message.success(t('returns.withdrawn'));
      return take(detail);
    },
    onError: (error) => message.error(describeError(error)),
  });
  const start = async () => {
    setTried(true);
    const first = form.problems[0];
    if (first) {
      goTo(first.question.id);
      return;
    }
    setSaving(true);
    await form.store.flush();
    await form.fileStore.flush();
    setSaving(false);
    const { edits, conflicts, status } = form.store.snapshot();
    const [inConflict] = conflicts.keys();
    if (inConflict !== undefined) goTo(inConflict);
    else if (edits.size > 0 || form.fileStore.snapshot().length > 0) {
      message.warning(t(status === 'offline' ? 'returns.submit-offline' : 'returns.submit-unsaved'));
    } else {
      submit.reset();
      setConfirming(true);
    }
  };
  return {
    tried,
    confirming,
    pending: saving || submit.isPending,
    error: submit.error,
    start: () => void start(),
    confirm: () => submit.mutate(),
    cancel: () => setConfirming(false),
    withdraw: () => withdraw.mutate(),
  };
}
