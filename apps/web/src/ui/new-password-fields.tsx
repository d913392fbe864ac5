import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { brokenPasswordRules, passwordRules } from '../lib/password-rules.ts';

/**
 * Two form fields, `password` and `passwordAgain`, with the rules ticked off while one types. Stands inside a Form;
 * `username` is whose password it is.
 */
export function NewPasswordFields(props: { username: string; prefix?: readonly string[] }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const name = (last: string) => [...(props.prefix ?? []), last];
  const typed: string = Form.useWatch(name('password'), form) ?? '';
  const broken = brokenPasswordRules(typed, props.username);
  return (
    <>
      <Form.Item
        name={name('password')}
        label={t('password.new')}
        extra={
          <ul className="lc-password-rules">
            {passwordRules.map((rule) => (
              <li key={rule}>
                <span aria-hidden="true">{typed && !broken.includes(rule) ? '✓' : '·'}</span>{' '}
                {t(`password.${rule}`)}
              </li>
            ))}
          </ul>
        }
        rules={[
          { required: true, message: t('password.missing') },
          {
            validator: (_, value: string | undefined) => {
              const first = value ? brokenPasswordRules(value, props.username)[0] : undefined;
              return first ? Promise.reject(new Error(t(`password.${first}`))) : Promise.resolve();
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name={name('passwordAgain')}
        label={t('password.again')}
        dependencies={[name('password')]}
        rules={[
          { required: true, message: t('password.again-missing') },
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              !value || value === getFieldValue(name('password'))
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
