import { type AssignedPost, listAssignedPosts } from '@lianchuang/domain/development/post-contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatShare } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { AbleMembers } from './able-members.tsx';
import { postColumns, villageColumns } from './post-columns.tsx';
import { PostDialog } from './post-dialog.tsx';
import { PostDrawer } from './post-drawer.tsx';

/** Members without office and their posts: who holds which, who could but has none (R1.9). */
export function AssignedPostsPage() {
  const { t } = useTranslation();
  const { acting } = useSession();
  const { tab } = useSearch({ strict: false });
  const may = useMay('development.change');
  const [ended, setEnded] = useState(false);
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [village, setVillage] = useState<string | null>(
    acting.organisation.kind === 'village-branch' ? acting.organisation.id : null,
  );
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['assigned-posts', 'list', ended],
    queryFn: ({ signal }) =>
      api(listAssignedPosts, {
        query: { limit: 10_000, ...(ended ? { ended: 'true' as const } : {}) },
        signal,
      }),
    placeholderData: (before) => before,
  });
  const columns = useMemo(() => postColumns(t, (row) => setOpenId(row.id)), [t]);
  const villages = useMemo(() => villageColumns(t, setVillage), [t]);
  const able = (data?.villages ?? []).reduce((sum, row) => sum + row.able, 0);
  const holding = (data?.villages ?? []).reduce((sum, row) => sum + row.holding, 0);
  const open = data?.items.find((row) => row.id === openId);
  const own = acting.organisation.kind === 'village-branch';
  return (
    <Page
      title={t('posts.title')}
      hint={
        able > 0
          ? t('posts.figures', { able, holding, share: formatShare(holding / able), rest: able - holding })
          : t('posts.hint')
      }
      extra={
        may ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('posts.assign')}
          </Button>
        ) : null
      }
    >
      <SectionNav
        label={t('posts.title')}
        sections={['posts', 'members'].map((id) => ({ id, title: t(`posts.tab.${id}`) }))}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {tab === 'members' ? (
        <>
          {own ? null : (
            <DataTable
              id="assigned-posts-villages"
              name={t('posts.tab.members')}
              columns={villages}
              rows={data?.villages ?? []}
              rowKey={(row) => row.organisation.id}
              loading={isPending}
              onRow={(row) => setVillage(row.organisation.id)}
              empty={<EmptyState title={t('posts.nobody')} hint={t('posts.nobody-hint')} />}
            />
          )}
          {village ? (
            <AbleMembers id={village} {...(own ? {} : { onClose: () => setVillage(null) })} />
          ) : null}
        </>
      ) : (
        <DataTable<AssignedPost>
          id="assigned-posts"
          name={t('posts.title')}
          columns={columns}
          rows={data?.items ?? []}
          rowKey={(row) => row.id}
          loading={isPending}
          onRow={(row) => setOpenId(row.id)}
          extra={
            <Checkbox checked={ended} onChange={(event) => setEnded(event.target.checked)}>
              {t('posts.with-ended')}
            </Checkbox>
          }
          {...(ended ? {} : { empty: <EmptyState title={t('posts.none')} hint={t('posts.none-hint')} /> })}
        />
      )}
      {adding ? <PostDialog onClose={() => setAdding(false)} /> : null}
      {open ? <PostDrawer post={open} onClose={() => setOpenId(null)} /> : null}
    </Page>
  );
}
