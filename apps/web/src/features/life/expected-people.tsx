import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Who was expected at a committee or group meeting: as last time, and changed only when someone came or left. */
export function ExpectedPeople(props: {
  members: readonly { id: string; name: string }[];
  expected: readonly string[];
  onChange: (expected: string[]) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!open && props.expected.length > 0) {
    return (
      <Button type="link" style={{ padding: 0 }} onClick={() => setOpen(true)}>
        {t('life.change-expected')}
      </Button>
    );
  }
  return (
    <div className="lc-life-field">
      <label htmlFor="meeting-expected">{t('life.expected')}</label>
      <Select
        id="meeting-expected"
        mode="multiple"
        style={{ width: '100%' }}
        placeholder={t('life.expected-pick')}
        optionFilterProp="label"
        value={[...props.expected]}
        onChange={props.onChange}
        options={props.members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <span className="lc-muted">{t('life.expected-hint')}</span>
    </div>
  );
}
