import { exemptFromPost, listAbleMembers } from '@lianchuang/domain/development/post-contract';
import { type Exemption, exemptions } from '@lianchuang/domain/development/post-rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { PostDialog } from './post-dialog.tsx';

type Row = z.output<typeof listAbleMembers.response>['items'][number];

/** The members of one village: who holds a post, who could, and why the others are not expected to. */
export function AbleMembers(props: { id: string; onClose?: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [assigning, setAssigning] = useState<Row | null>(null);
  const { data, error, isPending } = useQuery({
    queryKey: ['assigned-posts', 'members', props.id],
    queryFn: ({ signal }) => api(listAbleMembers, { params: { id: props.id }, signal }),
  });
  const { mutate, error: refused } = useMutation({
    mutationFn: (change: { memberId: string; exemption: Exemption | null }) =>
      api(exemptFromPost, { body: change }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['assigned-posts'] }),
  });
  const may = data?.may ?? false;
  const columns = useMemo<DataColumn<Row>[]>(
    () => [
      { key: 'name', title: t('posts.member'), value: (row) => row.name },
      { key: 'born', title: t('posts.born'), value: (row) => row.bornOn },
      {
        key: 'state',
        title: t('posts.state'),
        filter: true,
        value: (row) =>
          row.posts > 0
            ? t('posts.has-post')
            : row.able
              ? t('posts.no-post')
              : t(`posts.because.${row.because}`),
        render: (row) =>
          row.posts > 0 ? (
            <ToneTag tone="met" sign="✓">
              {t('posts.has-post')}
            </ToneTag>
          ) : row.able ? (
            <ToneTag tone="at-risk" sign="!">
              {t('posts.no-post')}
            </ToneTag>
          ) : (
            t(`posts.because.${row.because}`)
          ),
      },
      {
        key: 'act',
        title: t('posts.act'),
        fixedOrder: true,
        value: () => null,
        render: (row) => (may ? <RowActs row={row} onAssign={setAssigning} onExempt={mutate} /> : '—'),
      },
    ],
    [t, may, mutate],
  );
  return (
    <Within title={data?.organisation.name ?? ''} onClose={props.onClose}>
      <ProblemAlert error={error ?? refused} />
      <DataTable
        id="assigned-posts-members"
        name={data?.organisation.name ?? t('posts.tab.members')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        empty={<EmptyState title={t('posts.nobody')} hint={t('posts.nobody-hint')} />}
      />
      {assigning ? <PostDialog member={assigning} onClose={() => setAssigning(null)} /> : null}
    </Within>
  );
}

function Within(props: { title: string; onClose: (() => void) | undefined; children: ReactNode }) {
  if (!props.onClose) return props.children;
  return (
    <Drawer open title={props.title} onClose={props.onClose} size="min(860px, 100vw)">
      {props.children}
    </Drawer>
  );
}

function RowActs(props: {
  row: Row;
  onAssign: (row: Row) => void;
  onExempt: (change: { memberId: string; exemption: Exemption | null }) => void;
}) {
  const { t } = useTranslation();
  const { row } = props;
  const exempt = exemptions.find((known) => known === row.because);
  return (
    <span className="lc-row-acts">
      {row.able ? (
        <Button size="small" onClick={() => props.onAssign(row)}>
          {t('posts.assign')}
        </Button>
      ) : null}
      {row.posts > 0 || row.because === 'away' || row.because === 'age' ? null : (
        <Select<Exemption | 'none'>
          size="small"
          aria-label={t('posts.exempt-of', { name: row.name })}
          style={{ minWidth: 140 }}
          value={exempt ?? 'none'}
          onChange={(value) =>
            props.onExempt({ memberId: row.id, exemption: value === 'none' ? null : value })
          }
          options={['none' as const, ...exemptions].map((value) => ({
            value,
            label: t(`posts.exemption.${value}`),
          }))}
        />
      )}
    </span>
  );
}
