import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { MemberActions } from './member-actions.tsx';
import { MemberData } from './member-data.tsx';
import { MemberTimeline } from './member-timeline.tsx';
import { MembersFrame } from './members-frame.tsx';
import { memberQuery } from './members-query.ts';

/** The card of a member: data, what may be done, the history (R1.4). */
export function MemberPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data: card, error, isPending, refetch } = useQuery(memberQuery(id));
  return (
    <MembersFrame title={card?.name ?? t('members.card')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 14 }} /> : null}
      {card ? (
        <div className="lc-member-page">
          <MemberActions key={card.id} card={card} />
          {card.transfer ? (
            <p className="lc-member-notice" role="status">
              {t('members.letter-under-way', {
                number: card.transfer.number,
                to: card.transfer.to,
                until: card.transfer.validUntil,
              })}{' '}
              <Link to="/member-transfers" search={{}}>
                {t('members.see-letter')}
              </Link>
            </p>
          ) : null}
          {card.mergedInto ? (
            <p className="lc-member-notice">
              {t('members.was-merged')}{' '}
              <Link to="/members/$id" params={{ id: card.mergedInto }} search={{}}>
                {t('members.open-known')}
              </Link>
            </p>
          ) : null}
          {card.merged.map((duplicate) => (
            <p key={duplicate.id} className="lc-member-notice">
              {t('members.merged-from', { name: duplicate.name, identity: duplicate.identityMasked })}
            </p>
          ))}
          <MemberData card={card} />
          <MemberTimeline card={card} />
        </div>
      ) : null}
    </MembersFrame>
  );
}
