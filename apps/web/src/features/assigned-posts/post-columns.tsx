import type { AssignedPost, listAssignedPosts } from '@lianchuang/domain/development/post-contract';
import { commonPosts } from '@lianchuang/domain/development/post-rules';
import type { TFunction } from 'i18next';
import type { z } from 'zod';
import { formatDate, formatShare } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';

type Village = z.output<typeof listAssignedPosts.response>['villages'][number];

/** A post by its usual name, or as it was written. */
export function postName(t: TFunction, post: string): string {
  return (commonPosts as readonly string[]).includes(post) ? t(`posts.post.${post}`) : post;
}

/** Columns of the list of posts; `open` shows one. */
export function postColumns(t: TFunction, open: (row: AssignedPost) => void): DataColumn<AssignedPost>[] {
  return [
    {
      key: 'name',
      title: t('posts.holder'),
      value: (row) => row.member.name,
      render: (row) => <RowButton onOpen={() => open(row)}>{row.member.name}</RowButton>,
    },
    { key: 'organisation', title: t('posts.organisation'), value: (row) => row.organisation.name },
    { key: 'post', title: t('posts.post'), filter: true, value: (row) => postName(t, row.post) },
    { key: 'duties', title: t('field.duties'), value: (row) => row.duties },
    { key: 'households', title: t('field.householdGroup'), value: (row) => row.householdGroup || null },
    { key: 'from', title: t('field.fromOn'), value: (row) => formatDate(row.fromOn) },
    { key: 'until', title: t('field.untilOn'), hidden: true, value: (row) => row.untilOn },
    {
      key: 'report',
      title: t('posts.report'),
      value: (row) => row.missing.length,
      render: (row) =>
        row.missing.length > 0 ? (
          <ToneTag tone="at-risk" sign="!">
            {t('posts.report-missing', { years: row.missing.join('、') })}
          </ToneTag>
        ) : row.reports[0] ? (
          t('posts.report-of', { year: row.reports[0].year })
        ) : (
          '—'
        ),
    },
  ];
}

/** Villages with those able to hold a post and those who do; `open` shows the members of one. */
export function villageColumns(t: TFunction, open: (id: string) => void): DataColumn<Village>[] {
  return [
    {
      key: 'organisation',
      title: t('posts.organisation'),
      value: (row) => row.organisation.name,
      render: (row) => (
        <RowButton onOpen={() => open(row.organisation.id)}>{row.organisation.name}</RowButton>
      ),
    },
    { key: 'able', title: t('posts.able'), numeric: true, value: (row) => row.able },
    { key: 'holding', title: t('posts.holding'), numeric: true, value: (row) => row.holding },
    { key: 'rest', title: t('posts.without'), numeric: true, value: (row) => row.able - row.holding },
    {
      key: 'share',
      title: t('posts.share'),
      numeric: true,
      value: (row) => (row.able === 0 ? null : row.holding / row.able),
      render: (row) => (row.able === 0 ? '—' : formatShare(row.holding / row.able)),
    },
  ];
}
