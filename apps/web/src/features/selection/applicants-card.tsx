import type { CompetitionDetail } from '@lianchuang/domain/selection/competitions-contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ApplicationDialog } from './application-dialog.tsx';
import { ScoresDialog } from './scores-dialog.tsx';

type Applicant = CompetitionDetail['applicants'][number];

/** Who applied, whether they are eligible, and how the judges scored them. */
export function ApplicantsCard(props: { competition: CompetitionDetail }) {
  const { t } = useTranslation();
  const { competition } = props;
  const [open, setOpen] = useState<Applicant | 'new' | 'scores'>();
  const mayApply = competition.may.includes('save-application');
  const columns: DataColumn<Applicant>[] = [
    {
      key: 'name',
      title: t('selection.name'),
      value: (row) => row.name,
      render: (row) =>
        mayApply ? (
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen(row)}>
            {row.name}
          </Button>
        ) : (
          row.name
        ),
    },
    { key: 'born', title: t('selection.born'), value: (row) => formatDate(row.bornOn) },
    {
      key: 'education',
      title: t('selection.education'),
      value: (row) => t(`selection.education.${row.education}`),
    },
    { key: 'origin', title: t('selection.origin'), value: (row) => row.origin },
    { key: 'applied', title: t('selection.applied-on'), value: (row) => formatDate(row.appliedOn) },
    {
      key: 'eligibility',
      title: t('selection.eligibility'),
      filter: true,
      value: (row) =>
        row.remark
          ? t('selection.with-remark', {
              what: t(`selection.eligibility.${row.eligibility}`),
              remark: row.remark,
            })
          : t(`selection.eligibility.${row.eligibility}`),
    },
    {
      key: 'judges',
      title: t('selection.scores'),
      value: (row) => row.scores.map((s) => `${s.judge} ${formatNumber(s.score)}`).join(', ') || null,
    },
    {
      key: 'score',
      title: t('selection.score'),
      numeric: true,
      value: (row) => row.score,
      render: (row) => formatNumber(row.score),
    },
    {
      key: 'chosen',
      title: t('selection.chosen'),
      value: (row) =>
        row.chosen
          ? t(`selection.chosen.${competition.state === 'appointed' ? 'appointed' : 'public'}`)
          : null,
    },
  ];
  const add = mayApply ? (
    <Button onClick={() => setOpen('new')}>{t('selection.add-applicant')}</Button>
  ) : null;
  return (
    <section aria-labelledby="applicants">
      <h2 id="applicants">{t('selection.applicants')}</h2>
      <DataTable
        id="competition-applicants"
        name={t('selection.applicants')}
        columns={columns}
        rows={competition.applicants}
        rowKey={(row) => row.id}
        search={false}
        extra={
          <>
            {add}
            {competition.may.includes('save-scores') ? (
              <Button onClick={() => setOpen('scores')}>{t('selection.enter-scores')}</Button>
            ) : null}
          </>
        }
        empty={
          <EmptyState
            title={t('selection.no-applicants')}
            hint={t(mayApply ? 'selection.no-applicants-hint' : 'selection.none-own')}
            action={add}
          />
        }
      />
      {open === 'scores' ? (
        <ScoresDialog competition={competition} onClose={() => setOpen(undefined)} />
      ) : open ? (
        <ApplicationDialog
          competition={competition}
          applicant={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  );
}
