import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';

/** Enrichment ability by the latest assessment (R1.8); null: nobody has assessed it. */
export function AbleTag(props: { able: boolean | null }) {
  const { t } = useTranslation();
  if (props.able === null) {
    return (
      <ToneTag tone="none" sign="○">
        {t('teams.able.unassessed')}
      </ToneTag>
    );
  }
  return props.able ? (
    <ToneTag tone="met" sign="✓">
      {t('teams.able.able')}
    </ToneTag>
  ) : (
    <ToneTag tone="at-risk" sign="!">
      {t('teams.able.unable')}
    </ToneTag>
  );
}
