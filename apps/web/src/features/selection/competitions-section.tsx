import { competitionStates } from '@lianchuang/domain/selection/competition';
import { type Competition, createCompetition } from '@lianchuang/domain/selection/competitions-contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { competitionsQuery } from './selection-queries.ts';
import { CompetitionState } from './state-of-selection.tsx';
import { useSelectionChange } from './use-selection-change.ts';

/** Open competitions in scope (R2.2). */
export function CompetitionsSection() {
  const { t } = useTranslation();
  const may = useMay('selection.change');
  const { state } = useSearch({ strict: false });
  const asked = competitionStates.find((known) => known === state);
  const [creating, setCreating] = useState(false);
  const { data, error, isPending, refetch } = useQuery(competitionsQuery);
  const columns = useMemo<DataColumn<Competition>[]>(
    () => [
      {
        key: 'organisation',
        title: t('common.organisation'),
        value: (row) => row.organisation.name,
        render: (row) => (
          <Link to="/selection/competitions/$id" params={{ id: row.id }}>
            {row.organisation.name}
          </Link>
        ),
      },
      { key: 'post', title: t('selection.post'), value: (row) => row.post },
      {
        key: 'state',
        title: t('selection.state'),
        filter: true,
        value: (row) => t(`selection.competition-state.${row.state}`),
        render: (row) => <CompetitionState value={row.state} />,
      },
      {
        key: 'period',
        title: t('selection.applications-open'),
        value: (row) => `${row.opensOn} — ${row.closesOn}`,
      },
      { key: 'count', title: t('selection.applicants'), numeric: true, value: (row) => row.applications },
      { key: 'chosen', title: t('selection.chosen'), value: (row) => row.chosen },
      { key: 'until', title: t('selection.public-until'), value: (row) => formatDate(row.publicityUntil) },
      { key: 'appointed', title: t('selection.appointed-on'), value: (row) => formatDate(row.appointedOn) },
    ],
    [t],
  );
  const start = may ? (
    <Button type="primary" onClick={() => setCreating(true)}>
      {t('selection.publish-notice')}
    </Button>
  ) : null;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable
        id="competitions"
        name={t('selection.tab.competitions')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        filtered={asked && { state: t(`selection.competition-state.${asked}`) }}
        extra={start}
        empty={
          <EmptyState
            title={t('selection.no-competitions')}
            hint={t(may ? 'selection.no-competitions-hint' : 'selection.none-own')}
            action={start}
          />
        }
      />
      {creating ? <NoticeDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}

interface Entries {
  organisationId: string;
  post: string;
  text: string;
  opensOn: string;
  closesOn: string;
}

function NoticeDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const [form] = Form.useForm<Entries>();
  const [id] = useState(uuidV7);
  const publish = useSelectionChange(
    (entries: Entries) => api(createCompetition, { body: { id, ...entries } }),
    (made) => void navigate({ to: '/selection/competitions/$id', params: { id: made.id } }),
  );
  return (
    <FormDialog<Entries>
      title={t('selection.publish-notice')}
      act={t('selection.publish-notice')}
      form={form}
      initial={{ opensOn: today, text: '' }}
      error={publish.error}
      pending={publish.isPending}
      onSubmit={(entries) => publish.mutate(entries)}
      onClose={props.onClose}
    >
      <Form.Item
        name="organisationId"
        label={t('selection.of')}
        rules={[{ required: true, message: t('selection.organisation-missing') }]}
      >
        <OrganisationPicker />
      </Form.Item>
      <Form.Item
        name="post"
        label={t('selection.competed-post')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('selection.post-missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="text" label={t('selection.notice-text')}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <FormDay name="opensOn" label={t('selection.opens-on')} />
      <FormDay name="closesOn" label={t('selection.closes-on')} />
    </FormDialog>
  );
}
