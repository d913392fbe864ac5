import { type Judgement, judgementSchema } from '@lianchuang/domain/recognition/awards';
import { judgeNomination, type NominationDetail } from '@lianchuang/domain/recognition/contract';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** What the committee that reviews thinks, beside the score. */
export function JudgeDialog(props: { nomination: NominationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { nomination } = props;
  return (
    <SavingDialog<{ judgement: Judgement; note: string }>
      title={t('recognition.judge')}
      ok={t('common.save')}
      initial={{ judgement: nomination.judgement ?? 'in-favour', note: nomination.judgementNote }}
      save={(entries) =>
        api(judgeNomination, {
          params: { id: nomination.id },
          body: { version: nomination.version, ...entries },
        })
      }
      refresh={['recognition']}
      onClose={props.onClose}
    >
      <Form.Item name="judgement" label={t('recognition.judgement')}>
        <Radio.Group
          options={judgementSchema.options.map((value) => ({
            value,
            label: t(`recognition.judgement.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('recognition.judgement-note')}>
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </SavingDialog>
  );
}
