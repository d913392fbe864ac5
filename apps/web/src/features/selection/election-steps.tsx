import type { ElectionDetail } from '@lianchuang/domain/selection/elections-contract';
import type { RoundKind } from '@lianchuang/domain/selection/rounds';
import { useTranslation } from 'react-i18next';

const order: readonly RoundKind[] = [
  'villagers-recommendation',
  'members-recommendation',
  'review',
  'election',
];

/** The rounds in their order: done, repeated, now, still to come. */
export function ElectionSteps(props: { election: ElectionDetail }) {
  const { t } = useTranslation();
  const { rounds, next } = props.election;
  const second = next?.kind === 'second-ballot' || rounds.some((r) => r.kind === 'second-ballot');
  const kinds: readonly RoundKind[] = second ? [...order, 'second-ballot'] : order;
  return (
    <ol className="lc-selection-steps">
      {kinds.map((kind) => {
        const held = rounds.filter((r) => r.kind === kind && r.state === 'confirmed');
        const now = next?.kind === kind;
        const done = !now && held.length > 0;
        const failed = held.filter((r) => r.outcome === 'failed').length;
        return (
          <li
            key={kind}
            aria-current={now ? 'step' : undefined}
            className={done ? 'lc-selection-done' : undefined}
          >
            <span aria-hidden="true">{done ? '✓' : now ? '▲' : '○'}</span>
            {t(`selection.round.${kind}`)}
            {failed > 0 ? <small>{t('selection.failed-times', { count: failed })}</small> : null}
          </li>
        );
      })}
    </ol>
  );
}
