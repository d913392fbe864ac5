import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { authCall } from '../../lib/auth-call.ts';

/** User name and password, and a button for each other way in that the county has set up. */
export function PasswordForm(props: {
  busy: boolean;
  ways: readonly { id: string; name: string }[];
  onSubmit: (username: string, password: string) => Promise<void>;
  onError: (error: unknown) => void;
}) {
  const { t } = useTranslation();
  const leaveFor = async (providerId: string) => {
    try {
      const { url } = await authCall<{ url: string }>('/sign-in/social', {
        provider: providerId,
        callbackURL: '/',
        errorCallbackURL: '/sign-in',
      });
      location.assign(url);
    } catch (error) {
      props.onError(error);
    }
  };
  return (
    <>
      <Form<{ username: string; password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ username, password }) => props.onSubmit(username, password)}
      >
        <Form.Item
          name="username"
          label={t('sign-in.username')}
          rules={[{ required: true, message: t('sign-in.username-missing') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" autoFocus spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('sign-in.password')}
          rules={[{ required: true, message: t('sign-in.password-missing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={props.busy}>
          {t('sign-in.submit')}
        </Button>
      </Form>
      {props.ways.length > 0 ? (
        <div className="lc-oidc">
          {props.ways.map((way) => (
            <Button key={way.id} block onClick={() => void leaveFor(way.id)}>
              {t('sign-in.with', { name: way.name })}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}
