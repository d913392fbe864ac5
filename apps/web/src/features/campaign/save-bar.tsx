import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from './draft-context.ts';

/** While editing: how much changed, what still is wrong anywhere, discard and save. */
export function SaveBar(props: { changes: number; onDiscard: () => void; onSave: () => void }) {
  const { t } = useTranslation();
  const { issues } = useDraft();
  return (
    <section className="lc-save-bar lc-no-print" aria-label={t('campaign.save-bar')}>
      <span role="status">
        {t('campaign.changed', { count: props.changes })}
        {issues.length > 0 ? ` · ${t('campaign.wrong', { count: issues.length })}` : ''}
      </span>
      <span className="lc-save-buttons">
        <Button onClick={props.onDiscard}>{t('campaign.discard')}</Button>
        <Button type="primary" disabled={props.changes === 0 || issues.length > 0} onClick={props.onSave}>
          {t('campaign.save')}
        </Button>
      </span>
      {issues.length > 0 ? (
        <ul className="lc-issue-list" style={{ flexBasis: '100%' }}>
          {issues.slice(0, 5).map((issue) => (
            <li key={`${issue.code} ${issue.path.join('.')}`}>
              {issue.path.join(' / ')}: {t(`issue.${issue.code}`, { ...issue.params })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
