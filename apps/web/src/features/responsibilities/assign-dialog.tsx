import { saveResponsibility } from '@lianchuang/domain/responsibilities/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { Responsibility } from './responsibilities-page.tsx';

interface Entries {
  firstResponsible: string;
  leaderInCharge?: string;
  department?: string;
}

/** Puts a first responsible person, a leader in charge and a department to one target or standard. */
export function AssignDialog(props: { row: Responsibility; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Entries>();
  const { row } = props;
  const save = useMutation({
    mutationFn: (entries: Entries) =>
      api(saveResponsibility, {
        body: {
          subject: row.subject,
          subjectId: row.subjectId,
          organisationId: row.organisation.id,
          version: row.version,
          firstResponsible: entries.firstResponsible,
          ...(entries.leaderInCharge ? { leaderInCharge: entries.leaderInCharge } : {}),
          ...(entries.department ? { department: entries.department } : {}),
        },
      }),
    onSuccess: async () => {
      message.success(t('common.saved'));
      await queryClient.invalidateQueries({ queryKey: ['responsibilities'] });
      props.onClose();
    },
  });
  const entry = (name: keyof Entries, label: string, required: boolean) => (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required, whitespace: required, max: 60, message: t('responsibilities.first-missing') }]}
    >
      <Input maxLength={60} autoFocus={required} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={`${row.organisation.name} · ${row.subject === 'target' ? `${row.subjectId} ` : ''}${row.subject === 'site' ? t('responsibilities.site') : row.subjectTitle}`}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      okButtonProps={{ htmlType: 'submit', form: 'assign-responsibility' }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={save.error} />
      <Form
        id="assign-responsibility"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          firstResponsible: row.firstResponsible ?? '',
          leaderInCharge: row.leaderInCharge ?? '',
          department: row.department ?? '',
        }}
        onFinish={(entries) => save.mutate(entries)}
      >
        {entry('firstResponsible', t('responsibilities.first'), true)}
        {entry('leaderInCharge', t('responsibilities.leader'), false)}
        {entry('department', t('responsibilities.department'), false)}
      </Form>
    </Modal>
  );
}
