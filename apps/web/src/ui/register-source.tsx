import type { Definition, Question } from '@lianchuang/domain/campaign/definition';
import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordsPlace } from '../lib/register-claim.ts';
import { registerPage } from '../lib/register-page.ts';
import { useExplain } from '../lib/use-explain.ts';

/** The way from a register's figure beside an answer to its records: Explain, or the register's page where no criterion reads it. */
export function RegisterSource(props: { definition: Definition; detail: ReturnDetail; question: Question }) {
  const { t } = useTranslation();
  const { open } = useExplain();
  const { detail, question } = props;
  const place = recordsPlace(props.definition, detail, question);
  if (place) {
    return (
      <Button
        type="link"
        size="small"
        aria-label={t('answer.register.records-of', { title: question.title })}
        onClick={(event) => {
          event.stopPropagation();
          open(place);
        }}
      >
        {t('answer.register.records')}
      </Button>
    );
  }
  const page = registerPage(question.measure ?? '', detail.organisation.id, detail.periodId);
  return page ? (
    <Link to={page.to} search={page.search}>
      {t('answer.register.open')}
    </Link>
  ) : null;
}
