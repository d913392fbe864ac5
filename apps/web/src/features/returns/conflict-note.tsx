import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import type { Answer } from '@lianchuang/domain/returns/contract';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Amounts } from '../../lib/amounts.ts';
import { answerWords } from '../../lib/answer-words.ts';
import { formatInstant } from '../../lib/format.ts';

/** Two people changed one answer: both values, and the choice between them. Nothing is lost until one is made. */
export function ConflictNote(props: {
  question: Question;
  measure: MeasureDefinition | undefined;
  mine: Amounts;
  theirs: Answer;
  onChoose: (side: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation();
  const { question, measure, theirs } = props;
  const mineWords = answerWords(props.mine, question, measure, t);
  const theirWords = answerWords(theirs, question, measure, t);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('returns.conflict', {
        who: theirs.updatedBy ?? t('returns.conflict.someone'),
        at: formatInstant(theirs.updatedAt),
      })}
      description={
        <div className="lc-conflict">
          <Button onClick={() => props.onChoose('theirs')}>
            {t('returns.conflict.theirs', { value: theirWords })}
          </Button>
          <Button onClick={() => props.onChoose('mine')}>
            {t('returns.conflict.mine', { value: mineWords })}
          </Button>
        </div>
      }
    />
  );
}
