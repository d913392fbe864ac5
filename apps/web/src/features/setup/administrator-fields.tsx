import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';

/** The first administrator: user name, name, password with its rules. */
export function AdministratorFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const username: string = Form.useWatch(['administrator', 'username'], form) ?? '';
  return (
    <>
      <p className="lc-muted">{t('setup.administrator-hint')}</p>
      <Form.Item
        name={['administrator', 'username']}
        label={t('setup.username')}
        extra={t('setup.username-hint')}
        rules={[
          { required: true, message: t('setup.username-missing') },
          { pattern: /^[a-z0-9][a-z0-9._-]{2,39}$/, message: t('setup.username-rule') },
        ]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
      </Form.Item>
      <Form.Item
        name={['administrator', 'displayName']}
        label={t('setup.display-name')}
        rules={[{ required: true, whitespace: true, max: 60, message: t('setup.display-name-missing') }]}
      >
        <Input autoComplete="name" maxLength={60} />
      </Form.Item>
      <NewPasswordFields username={username} prefix={['administrator']} />
    </>
  );
}
