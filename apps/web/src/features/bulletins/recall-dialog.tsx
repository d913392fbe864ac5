import { type Bulletin, recallBulletin } from '@lianchuang/domain/bulletins/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMessage } from '../../ui/messages.tsx';

/** Takes a published bulletin back, with the reason. */
export function RecallDialog(props: { bulletin: Bulletin; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const { bulletin } = props;
  const save = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      api(recallBulletin, { params: { id: bulletin.id }, body: { version: bulletin.version, reason } }),
    onSuccess: async () => {
      message.success(t('bulletins.recalled'));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['bulletins'] });
    },
  });
  return (
    <FormDialog<{ reason: string }>
      title={t('bulletins.recall')}
      act={t('bulletins.recall')}
      initial={{}}
      error={save.error}
      pending={save.isPending}
      danger
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <p>{t('bulletins.recall-what')}</p>
      <Form.Item
        name="reason"
        label={t('bulletins.reason')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('bulletins.reason-missing') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
