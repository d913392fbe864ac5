import { listPublications, withdrawPublication } from '@lianchuang/domain/publications/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

type Row = z.output<(typeof listPublications)['response']>['items'][number];

/** What organisations in one's part of the tree have published, and what was withdrawn (R4.1). */
export function PublicationsPage() {
  const { t } = useTranslation();
  const mayChange = useMay('publications.change');
  const [withdrawing, setWithdrawing] = useState<Row | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['publications'],
    queryFn: ({ signal }) => api(listPublications, { query: { limit: 200 }, signal }),
  });
  const columns = useMemo<DataColumn<Row>[]>(
    () => [
      {
        key: 'title',
        title: t('publications.what'),
        value: (row) => row.title,
        render: (row) => (
          <Link to="/public/$id" params={{ id: row.organisation.id }}>
            {row.title}
          </Link>
        ),
      },
      { key: 'number', title: t('publications.number'), value: (row) => row.number ?? '' },
      {
        key: 'kind',
        title: t('publications.kind'),
        filter: true,
        value: (row) => t(`publications.kinds.${row.kind}`),
      },
      { key: 'organisation', title: t('publications.organisation'), value: (row) => row.organisation.name },
      { key: 'on', title: t('publications.on'), value: (row) => formatDate(row.publishedOn) },
      { key: 'by', title: t('publications.by'), hidden: true, value: (row) => row.publishedBy },
      {
        key: 'state',
        title: t('publications.state'),
        filter: true,
        value: (row) => t(row.withdrawnOn ? 'publications.withdrawn' : 'publications.shown'),
        render: (row) =>
          row.withdrawnOn ? (
            `${t('publications.withdrawn')} ${formatDate(row.withdrawnOn)} · ${row.withdrawnReason}`
          ) : mayChange ? (
            <Button size="small" onClick={() => setWithdrawing(row)}>
              {t('publications.withdraw')}
            </Button>
          ) : (
            t('publications.shown')
          ),
      },
    ],
    [t, mayChange],
  );
  return (
    <Page
      title={t('publications.title')}
      hint={t('publications.hint')}
      extra={<Link to="/public">{t('publications.open-page')}</Link>}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<Row>
        id="publications"
        name={t('publications.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        empty={<EmptyState title={t('publications.none')} hint={t('publications.none-hint')} />}
      />
      {withdrawing ? (
        <SavingDialog<{ reason: string }>
          title={t('publications.withdraw-title')}
          ok={t('publications.withdraw')}
          danger
          initial={{ reason: '' }}
          save={({ reason }) =>
            api(withdrawPublication, { params: { id: withdrawing.id }, body: { reason } })
          }
          refresh={['publications']}
          onClose={() => setWithdrawing(null)}
        >
          <p>{withdrawing.title}</p>
          <p className="lc-muted">{t('publications.withdraw-hint')}</p>
          <Form.Item
            name="reason"
            label={t('publications.reason')}
            rules={[{ required: true, min: 2, whitespace: true, message: t('publications.reason-missing') }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        </SavingDialog>
      ) : null}
    </Page>
  );
}
