import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

/** A dialog with a form: fields as `Form.Item`, one button that sends it, and what is wrong above. `id` names the form. */
export function FormDialog<Values extends object>(props: {
  id: string;
  title: string;
  okText: string;
  danger?: boolean;
  initial: Partial<Values>;
  error: unknown;
  pending: boolean;
  onFinish: (values: Values) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      cancelText={t('common.cancel')}
      confirmLoading={props.pending}
      okButtonProps={{ htmlType: 'submit', form: props.id, danger: props.danger ?? false }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={props.error} />
      <Form<Values>
        id={props.id}
        name={props.id}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        onFinish={props.onFinish}
      >
        {props.children}
      </Form>
    </Modal>
  );
}
