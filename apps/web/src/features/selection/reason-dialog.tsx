import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Asks why before an official act; `effect` says what it will do. */
export function ReasonDialog(props: {
  title: string;
  effect: string;
  action: string;
  error: unknown;
  pending: boolean;
  onAct: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={props.title}
      okText={props.action}
      cancelText={t('common.cancel')}
      confirmLoading={props.pending}
      okButtonProps={{ htmlType: 'submit', form: 'selection-reason', danger: true }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={props.error} />
      <p>{props.effect}</p>
      <Form
        id="selection-reason"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => props.onAct(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={t('selection.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('selection.reason-missing') }]}
        >
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
