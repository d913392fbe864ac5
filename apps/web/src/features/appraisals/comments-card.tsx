import { type AppraisalDetail, screenComments } from '@lianchuang/domain/appraisal/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** What people wrote; somebody reads each before it is shown to others: names and insults stay away (R4.2). */
export function CommentsCard({ appraisal }: { appraisal: AppraisalDetail }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [choice, setChoice] = useState<Readonly<Record<string, 'shown' | 'withheld'>>>({});
  const screens = appraisal.may.includes('screen');
  const refresh = () => queries.invalidateQueries({ queryKey: ['appraisals'] });
  const save = useMutation({
    mutationFn: () => {
      const chosen = (state: string) =>
        Object.entries(choice).flatMap(([id, value]) => (value === state ? [id] : []));
      return api(screenComments, {
        params: { id: appraisal.id },
        body: { version: appraisal.version, shown: chosen('shown'), withheld: chosen('withheld') },
      });
    },
    onSuccess: async () => {
      message.success(t('common.saved'));
      setChoice({});
      await refresh();
    },
    onError: refresh,
  });
  return (
    <section className="lc-box" aria-label={t('appraisal.comments')}>
      <h2>{t('appraisal.comments')}</h2>
      {screens ? <p className="lc-muted">{t('appraisal.comments-hint')}</p> : null}
      <ProblemAlert error={save.error} />
      <ul className="lc-box-papers">
        {appraisal.comments.map((comment) => (
          <li key={comment.id}>
            <span style={{ flex: 1, minWidth: 200 }}>{comment.text}</span>
            {screens ? (
              <Radio.Group
                aria-label={comment.text}
                value={choice[comment.id] ?? comment.state}
                onChange={(event) =>
                  setChoice({ ...choice, [comment.id]: event.target.value as 'shown' | 'withheld' })
                }
                options={(['shown', 'withheld'] as const).map((value) => ({
                  value,
                  label: t(`appraisal.comment.${value}`),
                }))}
              />
            ) : appraisal.comments.some((c) => c.state !== 'shown') ? (
              <span className="lc-muted">{t(`appraisal.comment.${comment.state}`)}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {screens ? (
        <Button
          type="primary"
          disabled={Object.keys(choice).length === 0}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('common.save')}
        </Button>
      ) : null}
    </section>
  );
}
