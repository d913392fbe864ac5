import { saveDefinition } from '@lianchuang/domain/campaign/contract';
import type { Definition } from '@lianchuang/domain/campaign/definition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ChangeList } from './change-list.tsx';
import type { Change } from './definition-changes.ts';

/** Since when the new version holds, and why; shows once more what changes before it does. */
export function SaveDialog(props: {
  basedOn: number;
  definition: Definition;
  changes: readonly Change[];
  onSaved: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const { today } = useSession();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<{ validFrom: Dayjs; note: string }>();
  const [key, setKey] = useState(uuidV7);
  const save = useMutation({
    mutationFn: (entries: { validFrom: Dayjs; note: string }) =>
      api(saveDefinition, {
        key,
        body: {
          basedOn: props.basedOn,
          validFrom: entries.validFrom.format('YYYY-MM-DD'),
          note: entries.note,
          definition: props.definition,
        },
      }),
    onSuccess: async (version) => {
      message.success(t('campaign.saved', { id: version.id, date: version.validFrom }));
      await queryClient.invalidateQueries();
      props.onSaved();
    },
    onError: () => setKey(uuidV7()),
  });
  return (
    <Modal
      open
      title={t('campaign.save-title')}
      okText={t('campaign.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <ProblemAlert error={save.error} />
      <p>{t('campaign.save-hint', { count: props.changes.length })}</p>
      <ChangeList changes={props.changes} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ validFrom: dayjs(today) }}
        onFinish={(entries) => save.mutate(entries)}
      >
        <Form.Item
          name="validFrom"
          label={t('campaign.valid-from-label')}
          extra={t('campaign.valid-from-hint')}
          rules={[{ required: true, message: t('campaign.valid-from-missing') }]}
        >
          <DatePicker allowClear={false} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('campaign.note')}
          rules={[{ required: true, whitespace: true, max: 400, message: t('campaign.note-missing') }]}
        >
          <Input.TextArea rows={3} maxLength={400} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
