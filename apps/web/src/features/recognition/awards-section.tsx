import { awardKinds } from '@lianchuang/domain/recognition/awards';
import {
  type listNominations,
  type Nomination,
  openAwardYear,
} from '@lianchuang/domain/recognition/contract';
import { nominationStates } from '@lianchuang/domain/recognition/states';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, InputNumber, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatDate, formatPoints } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDay } from '../../ui/form-day.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { NominateDialog } from './nominate-dialog.tsx';
import { NominationStateTag } from './nomination-state.tsx';
import { nominationsQuery } from './recognition-queries.ts';

type Answer = z.output<(typeof listNominations)['response']>;

/** The honours of a year: quotas against what was conferred, and every nomination by kind and place (R5.1). */
export function AwardsSection() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { year, state } = useSearch({ strict: false });
  const asked = nominationStates.find((known) => known === state);
  const { data, error, isPending, refetch } = useQuery(nominationsQuery(year));
  const [dialog, setDialog] = useState<'open' | 'nominate'>();
  const columns = useMemo<DataColumn<Nomination>[]>(
    () => [
      {
        key: 'name',
        title: t('recognition.nominee'),
        value: (row) => nameOf(row),
        render: (row) => (
          <Link to="/recognition/$id" params={{ id: row.id }}>
            {nameOf(row)}
          </Link>
        ),
      },
      {
        key: 'kind',
        title: t('recognition.award'),
        filter: true,
        value: (row) => t(`recognition.award.${row.kind}`),
      },
      {
        key: 'unit',
        title: t('recognition.unit'),
        value: (row) => (row.person ? `${row.organisation.name} ${row.person.post}` : row.organisation.name),
      },
      {
        key: 'rank',
        title: t('recognition.rank'),
        numeric: true,
        value: (row) => row.rank,
      },
      {
        key: 'score',
        title: t('recognition.score'),
        numeric: true,
        value: (row) => row.score,
        render: (row) => formatPoints(row.score),
      },
      {
        key: 'judgement',
        title: t('recognition.judgement'),
        filter: true,
        value: (row) => (row.judgement ? t(`recognition.judgement.${row.judgement}`) : '—'),
      },
      {
        key: 'state',
        title: t('recognition.state'),
        filter: true,
        value: (row) => t(`recognition.state.${row.state}`),
        render: (row) => <NominationStateTag value={row.state} />,
      },
      {
        key: 'until',
        title: t('recognition.public-until'),
        value: (row) => formatDate(row.publicityUntil),
      },
      { key: 'decided', title: t('recognition.decided-on'), value: (row) => formatDate(row.decidedOn) },
    ],
    [t],
  );
  const opened = data?.nominationsUntil != null;
  const start = data?.may.includes('nominate') ? (
    <Button type="primary" onClick={() => setDialog('nominate')}>
      {t('recognition.nominate')}
    </Button>
  ) : null;
  const open = data?.may.includes('open') ? (
    <Button type={opened ? 'default' : 'primary'} onClick={() => setDialog('open')}>
      {t('recognition.open-year')}
    </Button>
  ) : null;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && opened ? <Quotas answer={data} /> : null}
      <DataTable<Nomination>
        id="nominations"
        name={t('recognition.list-of', { year: data?.year ?? '' })}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        filtered={asked && { state: t(`recognition.state.${asked}`) }}
        extra={
          <>
            {start}
            {open}
            {data && data.years.length > 0 ? (
              <Select
                aria-label={t('recognition.year')}
                value={data.year}
                options={data.years.map((value) => ({
                  value,
                  label: t('recognition.of-year', { year: value }),
                }))}
                onChange={(value) =>
                  void navigate({
                    to: '.',
                    search: (before: AppSearch) => ({ ...before, year: String(value) }),
                  })
                }
              />
            ) : null}
          </>
        }
        empty={
          <EmptyState
            title={t(opened ? 'recognition.none' : 'recognition.not-open', { year: data?.year ?? '' })}
            hint={t(opened ? 'recognition.none-hint' : 'recognition.not-open-hint')}
            action={
              <>
                {start} {open}
              </>
            }
          />
        }
      />
      {dialog === 'nominate' && data ? (
        <NominateDialog year={data.year} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === 'open' && data ? <OpenDialog answer={data} onClose={() => setDialog(undefined)} /> : null}
    </>
  );
}

/** Who is nominated: the person, else the unit. */
function nameOf(row: Nomination): string {
  return row.person?.name ?? row.organisation.name;
}

/** Actual against required for each kind, with the difference in words. */
function Quotas({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lc-muted">
        {t('recognition.until', { year: answer.year, until: answer.nominationsUntil })}
      </p>
      <ul className="lc-recognition-quotas">
        {awardKinds.flatMap((kind) => {
          const line = answer.quotas.find((q) => q.kind === kind);
          if (!line) return [];
          const { least, most, conferred } = line;
          const limits = least === most ? String(most) : `${least}–${most}`;
          return [
            <li key={kind} className="lc-card">
              <h2>{t(`recognition.award.${kind}`)}</h2>
              <p className="lc-recognition-figure">
                {conferred}
                {most === null ? '' : ` / ${limits}`}
              </p>
              <p className="lc-muted">
                {t('recognition.running', { nominated: line.nominated, publicity: line.publicity })}
                {least !== null && conferred < least
                  ? ` · ${t('recognition.lacking', { count: least - conferred })}`
                  : ''}
                {most !== null && conferred >= most ? ` · ${t('recognition.full')}` : ''}
              </p>
            </li>,
          ];
        })}
      </ul>
    </>
  );
}

function OpenDialog(props: { answer: Answer; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const next = props.answer.nominationsUntil === null ? props.answer.year : props.answer.year + 1;
  return (
    <SavingDialog<{ year: number; nominationsUntil: string }>
      title={t('recognition.open-year')}
      ok={t('recognition.open-year')}
      initial={{ year: next, nominationsUntil: `${Number(today.slice(0, 4))}-12-15` }}
      save={(body) => api(openAwardYear, { body })}
      refresh={['recognition']}
      onClose={props.onClose}
    >
      <p>{t('recognition.open-effect')}</p>
      <Form.Item name="year" label={t('recognition.year')} rules={[{ required: true }]}>
        <InputNumber min={1990} max={2100} precision={0} />
      </Form.Item>
      <FormDay name="nominationsUntil" label={t('recognition.nominations-until')} min={today} />
    </SavingDialog>
  );
}
