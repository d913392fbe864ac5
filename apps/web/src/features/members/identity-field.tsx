import { foldIdentity, readIdentity } from '@lianchuang/domain/members/identity-number';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../lib/describe-error.ts';
import { useSession } from '../../lib/use-session.ts';

/**
 * The identity number as form field `identity`: as soon as it is whole it says birth and sex, or what is wrong with it
 * (GB 11643). `masked`: the number that stays when nothing is typed.
 */
export function IdentityField(props: { masked?: string }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const typed: string = Form.useWatch('identity') ?? '';
  const number = foldIdentity(typed);
  const read = readIdentity(number, today);
  const check = (_: unknown, text: string | undefined) => {
    const written = foldIdentity(text ?? '');
    const reading = readIdentity(written, today);
    if (written === '' || reading.ok) return Promise.resolve();
    return Promise.reject(new Error(errorWords(reading.fault)));
  };
  const whenWhole = (rule: unknown, text: string | undefined) =>
    foldIdentity(text ?? '').length < 18 ? Promise.resolve() : check(rule, text);
  return (
    <Form.Item
      name="identity"
      label={t('field.identity')}
      validateTrigger={['onChange', 'onBlur']}
      validateFirst
      extra={
        <span role="status">
          {read.ok
            ? t('members.identity-says', { date: read.bornOn, sex: t(`members.sex.${read.sex}`) })
            : props.masked
              ? t('members.identity-stays')
              : t('members.identity-hint', { count: number.length })}
        </span>
      }
      rules={[
        ...(props.masked ? [] : [{ required: true, message: t('members.missing') }]),
        { validator: whenWhole, validateTrigger: 'onChange' },
        { validator: check, validateTrigger: 'onBlur' },
      ]}
    >
      <Input
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder={props.masked}
        autoFocus={!props.masked}
      />
    </Form.Item>
  );
}
