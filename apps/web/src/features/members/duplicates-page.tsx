import type { Member } from '@lianchuang/domain/members/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CompareMembers } from './compare-members.tsx';
import { MembersFrame } from './members-frame.tsx';
import { alikeQuery } from './members-query.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** Those who are probably one person, side by side, to be merged or left (R1.4). */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const mayChange = useMay('members.change');
  const [open, setOpen] = useState<readonly Member[]>();
  const { data, error, isPending, refetch } = useQuery(alikeQuery);
  return (
    <MembersFrame title={t('members.duplicates.title')} hint={t('members.duplicates.hint')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title={t('members.duplicates.none')} hint={t('members.duplicates.none-hint')} />
      ) : null}
      <div className="lc-member-groups">
        {data?.items.map(({ because, members }) => (
          <section key={members.map(({ id }) => id).join()} className="lc-card">
            <h2>
              {t(`members.duplicates.${because}`, { name: members[0]?.name ?? '', count: members.length })}
            </h2>
            <CompareMembers members={members} />
            {mayChange ? (
              <div className="lc-member-actions lc-no-print lc-member-merge">
                <Button
                  aria-label={t('members.act-on', {
                    act: t('members.act.merge'),
                    name: members[0]?.name ?? '',
                  })}
                  onClick={() => setOpen(members)}
                >
                  {t('members.act.merge')}
                </Button>
              </div>
            ) : null}
          </section>
        ))}
      </div>
      {open ? <MergeDialog members={open} onClose={() => setOpen(undefined)} /> : null}
    </MembersFrame>
  );
}
