import { foldPhone } from '@lianchuang/domain/members/identity-number';
import { educations, ethnicGroups } from '@lianchuang/domain/members/terms';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../lib/describe-error.ts';
import { useSession } from '../../lib/use-session.ts';
import { IdentityField } from './identity-field.tsx';
import { JoinDates } from './join-dates.tsx';
import { ethnicWords, markNames } from './member-words.ts';

/** What stands on a card, as fields of a form. `masked`: the card's numbers, which stay unless others are typed. */
export function CardFields(props: { masked?: { identity: string; phone: string | null } }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { masked } = props;
  const text = (name: 'occupation' | 'specialSkills') => (
    <Form.Item name={name} label={t(`field.${name}`)}>
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
  );
  return (
    <>
      <div className="lc-member-fields">
        <IdentityField {...(masked ? { masked: masked.identity } : {})} />
        <Form.Item
          name="name"
          label={t('members.name')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('members.name-missing') }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('field.phone')}
          {...(masked?.phone ? { extra: t('members.phone-stays') } : {})}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_: unknown, typed: string | undefined) =>
                !typed?.trim() || foldPhone(typed)
                  ? Promise.resolve()
                  : Promise.reject(new Error(errorWords('phone-form'))),
            },
          ]}
        >
          <Input
            type="tel"
            maxLength={40}
            autoComplete="off"
            {...(masked?.phone ? { placeholder: masked.phone } : {})}
          />
        </Form.Item>
        <Form.Item name="ethnicGroup" label={t('field.ethnicGroup')}>
          <Select
            showSearch
            optionFilterProp="label"
            options={ethnicGroups.map((value) => ({ value, label: ethnicWords(value, t) }))}
          />
        </Form.Item>
        <Form.Item
          name="education"
          label={t('field.education')}
          rules={[{ required: true, message: t('members.missing') }]}
        >
          <Select options={educations.map((value) => ({ value, label: t(`members.education.${value}`) }))} />
        </Form.Item>
        <JoinDates today={today} />
        {text('occupation')}
        {text('specialSkills')}
      </div>
      <div className="lc-member-marks">
        {markNames.map((name) => (
          <Form.Item key={name} name={name} valuePropName="checked" noStyle>
            <Checkbox>{t(`field.${name}`)}</Checkbox>
          </Form.Item>
        ))}
      </div>
    </>
  );
}
