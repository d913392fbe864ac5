import type { Remedy } from '@lianchuang/domain/remedies/contract';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';

const tones = {
  open: ['action', '▲'],
  done: ['on-track', '→'],
  closed: ['met', '✓'],
  cancelled: ['none', '○'],
} as const;

/**
 * A remedy's state as sign, word and colour; an open one past its date says by how many days and to whom it went, one
 * whose criteria are met again that it can be closed.
 */
export function RemedyState(props: {
  remedy: Pick<Remedy, 'state' | 'overdueDays' | 'escalatedTo' | 'metIn'>;
}) {
  const { t } = useTranslation();
  const { state, overdueDays, escalatedTo, metIn } = props.remedy;
  const [tone, sign] = tones[state];
  return (
    <span className="lc-remedy-states">
      {state === 'open' && overdueDays > 0 ? (
        <ToneTag tone="missed" sign="!">
          {t('common.due.over', { days: overdueDays })}
        </ToneTag>
      ) : (
        <ToneTag tone={tone} sign={sign}>
          {t(`common.remedy-state.${state}`)}
        </ToneTag>
      )}
      {state === 'open' && escalatedTo ? (
        <ToneTag tone="at-risk" sign="↑">
          {t('remedies.escalated-to', { name: escalatedTo })}
        </ToneTag>
      ) : null}
      {metIn ? (
        <ToneTag tone="met" sign="✓">
          {t('remedies.met-again')}
        </ToneTag>
      ) : null}
    </span>
  );
}
