import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** A dialog around one form: its button hands the form in, a refusal stands above the fields. */
export function FormDialog<Entries extends object>(props: {
  id: string;
  title: string;
  action?: string;
  form: FormInstance<Entries>;
  initial: Partial<Entries>;
  error: unknown;
  pending: boolean;
  onSave: (entries: Entries) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={props.title}
      okText={props.action ?? t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={props.pending}
      okButtonProps={{ htmlType: 'submit', form: props.id }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={props.error} />
      <Form<Entries>
        id={props.id}
        form={props.form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        onFinish={props.onSave}
      >
        {props.children}
      </Form>
    </Modal>
  );
}
