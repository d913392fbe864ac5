import { type CompetitionDetail, saveScores } from '@lianchuang/domain/selection/competitions-contract';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSelectionChange } from './use-selection-change.ts';

interface Entries {
  judge: string;
  scores: Record<string, number | null>;
}

/** One judge's sheet: a score for everybody eligible; a judge's earlier sheet is replaced. */
export function ScoresDialog(props: { competition: CompetitionDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { competition } = props;
  const [form] = Form.useForm<Entries>();
  const eligible = competition.applicants.filter((a) => a.eligibility === 'eligible');
  const judges = new Set(eligible.flatMap((a) => a.scores.map((s) => s.judge))).size;
  const save = useSelectionChange(
    ({ judge, scores }: Entries) =>
      api(saveScores, {
        params: { id: competition.id },
        body: {
          version: competition.version,
          judge: judge.trim(),
          scores: eligible.map((a) => ({ applicationId: a.id, score: scores[a.id] ?? 0 })),
        },
      }),
    props.onClose,
  );
  return (
    <FormDialog<Entries>
      title={t('selection.enter-scores')}
      form={form}
      initial={{}}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <p className="lc-muted">{t('selection.scores-hint', { judges })}</p>
      <Form.Item
        name="judge"
        label={t('selection.judge')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('selection.judge-missing') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      {eligible.map((a) => (
        <Form.Item
          key={a.id}
          name={['scores', a.id]}
          label={a.name}
          rules={[{ required: true, message: t('selection.score-missing') }]}
        >
          <InputNumber min={0} max={100} precision={2} />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
