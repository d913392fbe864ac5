import type { burdenSchema } from '@lianchuang/domain/campaign/contract';
import type { Form } from '@lianchuang/domain/campaign/definition';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { useDraft } from './draft-context.ts';

/** What each kind of organisation is asked, and how many answers a year that costs it. */
export function FormsTab(props: { burden: readonly z.output<typeof burdenSchema>[] }) {
  const { t } = useTranslation();
  const { definition } = useDraft();
  return (
    <>
      <h2>{t('campaign.burden')}</h2>
      <p className="lc-muted">{t('campaign.burden-hint')}</p>
      <div className="lc-definition-scroll">
        <table className="lc-definition" style={{ maxWidth: 720, minWidth: 0 }}>
          <thead>
            <tr>
              <th scope="col">{t('campaign.form')}</th>
              <th scope="col">{t('campaign.typed')}</th>
              <th scope="col">{t('campaign.filled')}</th>
            </tr>
          </thead>
          <tbody>
            {props.burden.map((row) => (
              <tr key={row.form}>
                <th scope="row">{row.title}</th>
                <td className="lc-number">{row.typed}</td>
                <td className="lc-number">{row.filled}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {definition.forms.map((form) => (
        <FormQuestions key={form.id} form={form} />
      ))}
    </>
  );
}

function FormQuestions(props: { form: Form }) {
  const { t } = useTranslation();
  const { form } = props;
  return (
    <details style={{ marginTop: 12 }}>
      <summary>
        <strong>{form.title}</strong>{' '}
        <span className="lc-muted">
          {t('campaign.form-line', {
            kind: t(`common.kind.${form.for}`),
            reviewer: t(`common.kind.${form.reviewer}`),
            count: form.questions.length,
          })}
        </span>
      </summary>
      <ol>
        {form.questions.map((question) => (
          <li key={question.id}>
            {question.title}
            <AssumedTag value={question.assumed} />
            <span className="lc-muted">
              {' '}
              {question.periods.map((period) => t(`common.period-kind.${period}`)).join('、')}
              {question.evidence ? ` · ${t('campaign.evidence')}: ${question.evidence}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
