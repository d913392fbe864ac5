import type { Criterion } from '@lianchuang/domain/campaign/definition';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from './draft-context.ts';

interface Entries {
  id: string;
  title: string;
  points: number;
  kind: 'yes-no' | 'bands' | 'judge';
  measure?: string;
  atLeast?: number;
  evidence?: string;
}

/** A new criterion: a yes-no or a threshold on a measure of the catalogue, or a judgement by the reviewer. */
export function AddCriterionDialog(props: { onAdd: (criterion: Criterion) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { definition } = useDraft();
  const [form] = Form.useForm<Entries>();
  const kind = Form.useWatch('kind', form) ?? 'yes-no';
  const measureId = Form.useWatch('measure', form);
  const taken = new Set(
    definition.standards.flatMap((s) => s.goods.flatMap((g) => g.criteria.map((c) => c.id))),
  );
  const measures = definition.measures.filter((m) =>
    kind === 'yes-no' ? m.unit === 'yes-no' : m.unit !== 'yes-no',
  );
  const unit = definition.measures.find((m) => m.id === measureId)?.unit;
  const add = (entries: Entries) => {
    const base = {
      id: entries.id,
      title: entries.title,
      points: entries.points,
      effort: 1,
      assumed: true,
      ...(entries.evidence ? { evidence: entries.evidence } : {}),
    };
    const measure = entries.measure ?? '';
    if (entries.kind === 'judge') props.onAdd({ ...base, kind: 'judge' });
    else if (entries.kind === 'yes-no') props.onAdd({ ...base, kind: 'yes-no', measure });
    else {
      const atLeast = (entries.atLeast ?? 0) / (unit === 'share' ? 100 : 1);
      props.onAdd({ ...base, kind: 'bands', measure, bands: [{ atLeast, points: entries.points }] });
    }
  };
  return (
    <Modal
      open
      title={t('campaign.add-criterion')}
      okText={t('campaign.add-criterion')}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'yes-no', points: 1 }}
        onFinish={add}
      >
        <Form.Item
          name="title"
          label={t('campaign.criterion')}
          rules={[{ required: true, whitespace: true, max: 400, message: t('campaign.title-missing') }]}
        >
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item
          name="id"
          label={t('campaign.id')}
          extra={t('campaign.id-hint')}
          rules={[
            { required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/, message: t('campaign.id-hint') },
            {
              validator: (_, id: string) =>
                taken.has(id) ? Promise.reject(new Error(t('campaign.id-taken'))) : Promise.resolve(),
            },
          ]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="kind" label={t('campaign.rule')}>
          <Select
            onChange={() => form.resetFields(['measure'])}
            options={(['yes-no', 'bands', 'judge'] as const).map((value) => ({
              value,
              label: t(`campaign.kind.${value}`),
            }))}
          />
        </Form.Item>
        {kind === 'judge' ? null : (
          <Form.Item
            name="measure"
            label={t('campaign.measure')}
            rules={[{ required: true, message: t('campaign.measure-missing') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={measures.map((m) => ({ value: m.id, label: m.title }))}
            />
          </Form.Item>
        )}
        {kind === 'bands' ? (
          <Form.Item
            name="atLeast"
            label={t('campaign.at-least')}
            rules={[{ required: true, message: t('campaign.at-least-missing') }]}
          >
            <InputNumber {...(unit === 'share' ? { suffix: '%' } : {})} style={{ width: 160 }} />
          </Form.Item>
        ) : null}
        <Form.Item
          name="points"
          label={t('campaign.points')}
          rules={[{ required: true, message: t('campaign.points-missing') }]}
        >
          <InputNumber min={0.5} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="evidence" label={t('campaign.evidence')}>
          <Input maxLength={400} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
