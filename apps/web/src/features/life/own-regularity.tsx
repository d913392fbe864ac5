import type { Regularity } from '@lianchuang/domain/organisation-life/contract';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../lib/format.ts';
import { ToneTag } from '../../ui/state-tag.tsx';

/** One organisation's quarter: of each kind held and due, and what lacks in words. */
export function OwnRegularity({ regularity }: { regularity: Regularity }) {
  const { t } = useTranslation();
  return (
    <ul className="lc-regular" aria-label={t('life.tab.regularity')}>
      {regularity.kinds.map(({ kind, held, due, dueNow }) => (
        <li key={kind}>
          {t(`life.kind.${kind}`)}
          <strong>
            {held}/{due}
          </strong>
          {held >= due ? (
            <ToneTag tone="met" sign="✓">
              {t('life.enough')}
            </ToneTag>
          ) : held >= dueNow ? (
            <ToneTag tone="on-track" sign="→">
              {t('life.lacks', { count: due - held })}
            </ToneTag>
          ) : (
            <ToneTag tone="at-risk" sign="!">
              {t('life.behind', { count: dueNow - held })}
            </ToneTag>
          )}
        </li>
      ))}
      <li>
        {t('life.rate')}
        <strong>
          {regularity.entitled > 0 ? formatShare(regularity.present / regularity.entitled) : '—'}
        </strong>
        <span className="lc-muted">
          {t('life.heads', { present: regularity.present, entitled: regularity.entitled })}
        </span>
      </li>
      <li>
        {t('life.appraised')}
        <strong>{regularity.appraisedOn ?? '—'}</strong>
        <span className="lc-muted">
          {t(regularity.appraisedOn ? 'life.appraised-yes' : 'life.appraised-no')}
        </span>
      </li>
    </ul>
  );
}
