import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

/**
 * A dialog around a form: what is refused stands above its fields, the act is named on its button (`act`, else 保存). `form`
 * where the fields are looked at or set from outside.
 */
export function FormDialog<Entries extends object>(props: {
  title: string;
  act?: string;
  form?: FormInstance<Entries>;
  initial: Partial<Entries>;
  error: unknown;
  pending: boolean;
  danger?: boolean;
  width?: number;
  onSubmit: (entries: Entries) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Modal
      open
      {...(props.width ? { width: props.width } : {})}
      title={props.title}
      okText={props.act ?? t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={props.pending}
      okButtonProps={{ htmlType: 'submit', form: id, danger: props.danger ?? false }}
      mask={{ closable: false }}
      onCancel={props.onClose}
    >
      <ProblemAlert error={props.error} />
      <Form<Entries>
        id={id}
        name={id}
        {...(props.form ? { form: props.form } : {})}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ block: 'center' }}
        initialValues={props.initial}
        onFinish={props.onSubmit}
      >
        {props.children}
      </Form>
    </Modal>
  );
}
