import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Asks for my password again before something about my account changes. */
export function PasswordPrompt(props: {
  label: string;
  busy: boolean;
  onSubmit: (password: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Form<{ confirm: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(e) => props.onSubmit(e.confirm)}
    >
      <Form.Item
        name="confirm"
        label={props.label}
        rules={[{ required: true, message: t('account.current-missing') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={props.busy}>
        {t('account.go-on')}
      </Button>{' '}
      <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
    </Form>
  );
}
