import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The field for the words of a commitment, or of a typical one (`content`). */
export function ContentItem() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="content"
      label={t('commitments.content')}
      rules={[{ required: true, min: 2, whitespace: true, message: t('commitments.content-missing') }]}
    >
      <Input.TextArea rows={3} maxLength={300} showCount placeholder={t('commitments.content-hint')} />
    </Form.Item>
  );
}
