import { actOnCommitment, type Commitment, confirmationWays } from '@lianchuang/domain/commitments/contract';
import type { CommitmentAct } from '@lianchuang/domain/commitments/states';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';

interface Entries {
  note?: string;
  how: (typeof confirmationWays)[number];
  who?: string;
  on: string;
}

/** Asks what a step wants said: a reason, or what the people said and where. */
export function ActDialog(props: { commitment: Commitment; act: CommitmentAct; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const message = useMessage();
  const queries = useQueryClient();
  const { commitment, act } = props;
  const asked = act === 'confirm' || act === 'deny';
  const save = useMutation({
    mutationFn: (entries: Entries) =>
      api(actOnCommitment, {
        params: { id: commitment.id, act },
        body: {
          version: commitment.version,
          note: entries.note ?? '',
          ...(asked ? { how: entries.how, who: entries.who ?? '', on: entries.on } : {}),
        },
      }),
    onSuccess: async () => {
      message.success(t(`commitments.done.${act}`));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['commitments'] });
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  const { content, organisation } = commitment;
  return (
    <FormDialog<Entries>
      title={t(`commitments.act.${act}`)}
      act={t(`commitments.act.${act}`)}
      initial={{ how: 'meeting', on: today }}
      error={save.error}
      pending={save.isPending}
      danger={act === 'withdraw'}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      {act === 'publish' ? (
        <p>{t('commitments.publish-what', { content, organisation: organisation.name })}</p>
      ) : null}
      {act === 'withdraw' ? <p>{t('commitments.withdraw-what')}</p> : null}
      {asked ? (
        <>
          <Form.Item name="how" label={t('commitments.how')}>
            <Radio.Group
              optionType="button"
              options={confirmationWays.map((value) => ({ value, label: t(`commitments.how.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="who"
            label={t('commitments.who')}
            rules={[{ required: true, min: 2, whitespace: true, message: t('commitments.who-missing') }]}
          >
            <Input maxLength={200} placeholder={t('commitments.who-hint')} />
          </Form.Item>
          <FormDay
            name="on"
            label={t('commitments.asked-on')}
            min={commitment.publishedOn ?? undefined}
            max={today}
          />
        </>
      ) : null}
      <Form.Item
        name="note"
        label={t(act === 'send-back' ? 'commitments.reason' : 'commitments.note')}
        rules={
          act === 'send-back'
            ? [{ required: true, min: 2, whitespace: true, message: t('commitments.reason-missing') }]
            : []
        }
      >
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
