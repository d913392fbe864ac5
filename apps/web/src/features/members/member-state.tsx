import type { Member } from '@lianchuang/domain/members/contract';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';

/** What someone is today: a full member in plain words; on probation, or how membership ended, with a sign. */
export function MemberState(props: { member: Pick<Member, 'state' | 'fullOn'> }) {
  const { t } = useTranslation();
  const { state, fullOn } = props.member;
  if (state !== 'active') {
    return (
      <ToneTag tone="none" sign="○">
        {t(`members.state.${state}`)}
      </ToneTag>
    );
  }
  return fullOn === null ? (
    <ToneTag tone="action" sign="▲">
      {t('members.probationary')}
    </ToneTag>
  ) : (
    t('members.full')
  );
}
