import {
  type CaseCandidate,
  startTypicalCase,
  type TypicalCase,
} from '@lianchuang/domain/recognition/cases-contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatPeriod, formatPoints } from '../../lib/format.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { CaseDrawer } from './case-drawer.tsx';
import { CaseStateTag } from './nomination-state.tsx';
import { casesQuery } from './recognition-queries.ts';

/** Typical cases: what the scores point at, what is being written, what is published (R5.5). */
export function CasesSection() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(casesQuery);
  const [open, setOpen] = useState<string>();
  const [starting, setStarting] = useState<CaseCandidate | 'seen'>();
  const columns = useMemo<DataColumn<TypicalCase>[]>(
    () => [
      {
        key: 'title',
        title: t('recognition.case-title'),
        value: (row) => row.title,
        render: (row) => (
          <Button type="link" size="small" onClick={() => setOpen(row.id)}>
            {row.title}
          </Button>
        ),
      },
      { key: 'unit', title: t('recognition.unit'), value: (row) => row.organisation.name },
      {
        key: 'found',
        title: t('recognition.found'),
        filter: true,
        value: (row) => t(`recognition.found.${row.found}`),
      },
      {
        key: 'state',
        title: t('recognition.state'),
        filter: true,
        value: (row) => t(`recognition.case-state.${row.state}`),
        render: (row) => <CaseStateTag value={row.state} />,
      },
      { key: 'published', title: t('recognition.published-on'), value: (row) => formatDate(row.publishedOn) },
    ],
    [t],
  );
  const shown = data?.items.find((c) => c.id === open);
  const start = data?.may.includes('start') ? (
    <Button onClick={() => setStarting('seen')}>{t('recognition.start-seen')}</Button>
  ) : null;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<TypicalCase>
        id="typical-cases"
        name={t('recognition.tab.cases')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={start}
        empty={
          <EmptyState
            title={t('recognition.no-cases')}
            hint={t('recognition.no-cases-hint')}
            action={start}
          />
        }
      />
      {data && data.candidates.length > 0 ? (
        <section className="lc-card lc-recognition-candidates" aria-labelledby="candidates">
          <h2 id="candidates">{t('recognition.candidates')}</h2>
          <ul>
            {data.candidates.map((c) => (
              <li key={`${c.organisation.id} ${c.found}`}>
                <span>
                  {c.organisation.name} · {t(`common.kind.${c.organisation.kind}`)} ·{' '}
                  {c.found === 'improvement'
                    ? t('recognition.improved', {
                        from: formatPoints(c.from),
                        to: formatPoints(c.to),
                        period: formatPeriod(c.periodId),
                      })
                    : t('recognition.first', { to: formatPoints(c.to), period: formatPeriod(c.periodId) })}
                </span>
                <Button size="small" onClick={() => setStarting(c)}>
                  {t('recognition.start')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {shown ? (
        <CaseDrawer key={`${shown.id} ${shown.version}`} of={shown} onClose={() => setOpen(undefined)} />
      ) : null}
      {starting ? (
        <StartDialog candidate={starting} onClose={() => setStarting(undefined)} onStarted={setOpen} />
      ) : null}
    </>
  );
}

interface Entries {
  organisationId?: string;
  title?: string;
}

function StartDialog(props: {
  candidate: CaseCandidate | 'seen';
  onClose: () => void;
  onStarted: (id: string) => void;
}) {
  const { t } = useTranslation();
  const [id] = useState(uuidV7);
  const { candidate } = props;
  const seen = candidate === 'seen';
  return (
    <SavingDialog<Entries>
      title={t('recognition.start')}
      ok={t('recognition.start')}
      initial={seen ? {} : { organisationId: candidate.organisation.id }}
      save={async ({ organisationId = '', title = '' }) => {
        await api(startTypicalCase, {
          body: { id, organisationId, title, foundBy: seen ? 'seen' : candidate.found },
        });
        props.onStarted(id);
      }}
      refresh={['recognition']}
      onClose={props.onClose}
    >
      {seen ? (
        <Form.Item
          name="organisationId"
          label={t('recognition.unit')}
          rules={[{ required: true, message: t('error.choose-an-organisation') }]}
        >
          <OrganisationPicker style={{ width: '100%' }} />
        </Form.Item>
      ) : (
        <p>{candidate.organisation.name}</p>
      )}
      <Form.Item
        name="title"
        label={t('recognition.case-title')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('recognition.case-title-missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
    </SavingDialog>
  );
}
