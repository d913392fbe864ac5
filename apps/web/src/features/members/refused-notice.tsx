import type { Member } from '@lianchuang/domain/members/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api-error.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/**
 * Why a card was not taken in: one that stands in the register already is a link away, those who are alike are shown
 * with the way on for somebody else (R1.4).
 */
export function RefusedNotice(props: { error: unknown; pending: boolean; onSomebodyElse: () => void }) {
  const { t } = useTranslation();
  const problem = props.error instanceof ApiError ? props.error.problem : undefined;
  if (!problem) return <ProblemAlert error={props.error} />;
  const known = problem.code === 'member-known' ? (problem.present as { id: string } | undefined) : undefined;
  const alike = problem.code === 'member-alike' ? ((problem.present ?? []) as Member[]) : [];
  return (
    <>
      <ProblemAlert error={props.error} />
      {known ? (
        <p>
          <Link to="/members/$id" params={{ id: known.id }} search={{}}>
            {t('members.open-known')}
          </Link>
        </p>
      ) : null}
      {alike.length > 0 ? (
        <section className="lc-member-alike" aria-label={t('members.alike')}>
          <ul>
            {alike.map((member) => (
              <li key={member.id}>
                <Link to="/members/$id" params={{ id: member.id }} search={{}} target="_blank">
                  {member.name}
                </Link>{' '}
                {member.organisation.name} · {member.identityMasked} · {member.bornOn} ·{' '}
                {t('members.joined-on', { date: member.joinedOn })}
              </li>
            ))}
          </ul>
          <Button loading={props.pending} onClick={props.onSomebodyElse}>
            {t('members.somebody-else')}
          </Button>
        </section>
      ) : null}
    </>
  );
}
