import { daysBetween } from '@lianchuang/domain/periods/calendar';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dueWords } from '../../lib/due-words.ts';
import { formatDate, formatInstant, formatPeriod } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ReturnStateTag } from '../../ui/state-tag.tsx';
import { ReturnForm } from './return-form.tsx';
import { returnQuery } from './return-query.ts';

/** One return: to be filled in by those who may, to be read by the others (R3.4). */
export function ReturnPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { user, today } = useSession();
  const [comparing, setComparing] = useState(false);
  const { data, error, isPending, refetch } = useQuery(returnQuery(id, user.id));
  if (!data) {
    return (
      <Page title={t('returns.form')}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      </Page>
    );
  }
  const { detail, definition } = data;
  const formTitle = definition.forms.find((form) => form.id === detail.formId)?.title ?? t('returns.form');
  const due = detail.may.includes('fill') ? ` · ${dueWords(daysBetween(today, detail.dueOn))}` : '';
  const submitted = detail.submissions.at(-1);
  return (
    <Page
      title={`${detail.organisation.name} · ${formatPeriod(detail.periodId)}`}
      hint={
        <>
          {formTitle} · <ReturnStateTag value={detail.state} /> ·{' '}
          {t('returns.due', { date: formatDate(detail.dueOn) })}
          {due}
          {submitted
            ? ` · ${t('returns.submitted-at', { at: formatInstant(submitted.at), by: submitted.by })}`
            : ''}{' '}
          · {t('returns.reviewed-by', { name: detail.reviewer.name })}
        </>
      }
      extra={
        <>
          {detail.may.includes('approve') || detail.may.includes('reopen') ? (
            <LinkButton href={`/review/${detail.id}`}>{t('returns.to-review')}</LinkButton>
          ) : null}
          <Button onClick={() => setComparing(true)}>{t('returns.compare')}</Button>
        </>
      }
    >
      <ReturnForm
        key={detail.id}
        loaded={data}
        comparing={comparing}
        onCompared={() => setComparing(false)}
      />
    </Page>
  );
}
