import { useTranslation } from 'react-i18next';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { useDraft } from './draft-context.ts';
import { TargetRow } from './target-row.tsx';

/** The targets by group: sentence, indicator in words, required value, path by year, who is responsible (R3.2). */
export function TargetsTab() {
  const { t } = useTranslation();
  const { definition } = useDraft();
  return (
    <>
      {definition.groups.map((group) => (
        <section key={group.id}>
          <h2>{group.title}</h2>
          <div className="lc-definition-scroll">
            <table className="lc-definition lc-definition-stacks">
              <thead>
                <tr>
                  <th scope="col">{t('campaign.target')}</th>
                  <th scope="col">{t('campaign.indicator')}</th>
                  <th scope="col">{t('campaign.required')}</th>
                  <th scope="col">{t('campaign.trajectory')}</th>
                  <th scope="col">{t('campaign.due')}</th>
                  <th scope="col">{t('campaign.responsible')}</th>
                </tr>
              </thead>
              <tbody>
                {definition.targets.map((target, index) =>
                  target.group === group.id ? (
                    <TargetRow key={target.id} target={target} index={index} />
                  ) : null,
                )}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <p className="lc-muted">
        <AssumedTag value /> {t('common.assumed.hint')}
      </p>
    </>
  );
}
