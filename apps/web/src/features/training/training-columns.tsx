import type {
  TrainingHours,
  TrainingPlan,
  TrainingSessionSummary,
} from '@lianchuang/domain/training/contract';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { formatNumber, formatPeriod } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';

/** Columns of the sessions held. */
export function sessionColumns(t: TFunction): DataColumn<TrainingSessionSummary>[] {
  return [
    {
      key: 'topic',
      title: t('training.topic'),
      value: (row) => row.topic,
      render: (row) => (
        <Link to="/training/$id" params={{ id: row.id }} search={{}}>
          {row.topic}
        </Link>
      ),
    },
    { key: 'organisation', title: t('training.holder'), value: (row) => row.organisation.name },
    { key: 'date', title: t('training.date'), value: (row) => row.heldOn },
    { key: 'hours', title: t('training.hours'), numeric: true, value: (row) => row.hours },
    { key: 'heads', title: t('training.heads'), numeric: true, value: (row) => row.heads },
    { key: 'teacher', title: t('training.teacher'), value: (row) => row.teacher || '—' },
  ];
}

/** Columns of the plans; `open` shows one to be changed. */
export function planColumns(t: TFunction, open: (plan: TrainingPlan) => void): DataColumn<TrainingPlan>[] {
  return [
    {
      key: 'title',
      title: t('training.plan'),
      value: (row) => row.title,
      render: (row) =>
        row.may.change ? <RowButton onOpen={() => open(row)}>{row.title}</RowButton> : row.title,
    },
    { key: 'organisation', title: t('training.holder'), value: (row) => row.organisation.name },
    {
      key: 'level',
      title: t('training.level'),
      filter: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    { key: 'quarter', title: t('training.quarter'), filter: true, value: (row) => formatPeriod(row.quarter) },
    {
      key: 'audience',
      title: t('training.audience'),
      filter: true,
      value: (row) => t(`training.audience.${row.audience}`),
    },
    {
      key: 'held',
      title: t('training.held-planned'),
      numeric: true,
      value: (row) => row.held / row.sessions,
      render: (row) => `${row.held}/${row.sessions}`,
      exported: (row) => `${row.held}/${row.sessions}`,
    },
    {
      key: 'hours',
      title: t('training.hours-planned'),
      numeric: true,
      value: (row) => row.heldHours,
      render: (row) => `${formatNumber(row.heldHours)}/${formatNumber(row.hours)}`,
    },
  ];
}

/** Columns of hours a head. */
export function hoursColumns(t: TFunction): DataColumn<TrainingHours>[] {
  return [
    {
      key: 'organisation',
      title: t('common.organisation'),
      value: (row) => row.organisation.name,
    },
    {
      key: 'kind',
      title: t('training.level'),
      filter: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    { key: 'members', title: t('training.members'), numeric: true, value: (row) => row.members },
    { key: 'head-hours', title: t('training.head-hours'), numeric: true, value: (row) => row.headHours },
    {
      key: 'hours',
      title: t('training.per-head'),
      numeric: true,
      value: (row) => row.hours,
      render: (row) => formatNumber(row.hours, 'hours'),
    },
  ];
}
