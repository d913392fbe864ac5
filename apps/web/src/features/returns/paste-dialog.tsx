import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amounts } from '../../lib/amounts.ts';
import { answerKind } from '../../lib/answer-kind.ts';
import { answerWords } from '../../lib/answer-words.ts';
import { ToneTag } from '../../ui/state-tag.tsx';
import { figureProblem } from './answer-problems.ts';
import { type PasteRow, parsePaste } from './parse-paste.ts';
import type { ReturnForm } from './use-return-form.ts';

/** A column from a spreadsheet onto the questions from one on: a preview line by line, then all that can be read. */
export function PasteDialog(props: {
  form: ReturnForm;
  /** The question that takes the first line; null: the first of the form. */
  from: string | null;
  text: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { form, from } = props;
  const [text, setText] = useState(props.text);
  const rows = useMemo(() => {
    const questions = form.steps.flatMap((step) => step.questions);
    const start = Math.max(
      0,
      questions.findIndex((question) => question.id === from),
    );
    const targets = questions.slice(start).map((question) => ({
      question,
      kind: answerKind(question, form.measureOf(question)),
      locked: !form.answers.get(question.id)?.unlocked,
    }));
    return text.trim() === '' ? [] : parsePaste(text, targets);
  }, [form, from, text]);
  const questions = new Map(form.detail.questions.map((question) => [question.id, question]));
  const fills = rows.flatMap((row): { questionId: string; amounts: Amounts }[] => {
    const question = row.questionId ? questions.get(row.questionId) : undefined;
    if (row.outcome !== 'fills' || !row.amounts || !question) return [];
    const wrong = figureProblem(row.amounts, question, form.measureOf(question));
    return wrong ? [] : [{ questionId: question.id, amounts: row.amounts }];
  });
  const meaning = (row: PasteRow) => {
    const question = row.questionId ? questions.get(row.questionId) : undefined;
    if (row.outcome !== 'fills' || !row.amounts || !question) {
      return (
        <ToneTag
          tone={row.outcome === 'empty' ? 'none' : 'at-risk'}
          sign={row.outcome === 'empty' ? '○' : '!'}
        >
          {t(`returns.paste.${row.outcome}`)}
        </ToneTag>
      );
    }
    const wrong = figureProblem(row.amounts, question, form.measureOf(question));
    if (wrong) {
      return (
        <ToneTag tone="missed" sign="✕">
          {t(`error.${wrong.code}`, wrong.params ?? {})}
        </ToneTag>
      );
    }
    return answerWords(row.amounts, question, form.measureOf(question), t);
  };
  return (
    <Modal
      open
      width={760}
      title={t('returns.paste')}
      okText={t('returns.paste.fill', { count: fills.length })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: fills.length === 0 }}
      onOk={() => {
        form.store.change(fills);
        props.onClose();
      }}
      onCancel={props.onClose}
    >
      <label htmlFor="paste-text">
        {t('returns.paste.hint', {
          title: questions.get(from ?? '')?.title ?? form.steps[0]?.questions[0]?.title ?? '',
        })}
      </label>
      <Input.TextArea
        id="paste-text"
        autoFocus
        rows={rows.length > 0 ? 3 : 8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {rows.length > 0 ? (
        <div className="lc-paste-preview">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('returns.paste.line')}</th>
                <th scope="col">{t('returns.paste.question')}</th>
                <th scope="col">{t('returns.paste.raw')}</th>
                <th scope="col">{t('returns.paste.value')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.line}>
                  <td className="lc-number">{row.line}</td>
                  <td>{questions.get(row.questionId ?? '')?.title ?? '—'}</td>
                  <td>{row.raw}</td>
                  <td>{meaning(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Modal>
  );
}
