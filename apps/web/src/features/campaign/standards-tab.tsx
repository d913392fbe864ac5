import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { thresholdWords } from './comparison-words.ts';
import { useDraft } from './draft-context.ts';
import { FieldIssues } from './field-issues.tsx';
import { GoodTable } from './good-table.tsx';
import { NumberField } from './number-field.tsx';
import { Quote } from './quote.tsx';

/** One standard at a time: pass rule, veto items, and each good with its criteria, points and bands (R3.3). */
export function StandardsTab() {
  const { t } = useTranslation();
  const { definition } = useDraft();
  const [chosen, setChosen] = useState(
    () => definition.standards.find((s) => s.main && s.for === 'village-branch')?.id ?? '',
  );
  const index = Math.max(
    0,
    definition.standards.findIndex((standard) => standard.id === chosen),
  );
  const standard = definition.standards[index];
  if (!standard) return null;
  const path = ['standards', index];
  const total = standard.goods.reduce((sum, good) => sum + good.points, 0);
  const unitOf = (measure: string | undefined) =>
    definition.measures.find((m) => m.id === measure)?.unit ?? 'count';
  return (
    <>
      <div className="lc-definition-head">
        <Select
          aria-label={t('campaign.standard')}
          style={{ minWidth: 280 }}
          popupMatchSelectWidth={false}
          value={standard.id}
          onChange={setChosen}
          options={definition.standards.map((s) => ({
            value: s.id,
            label: `${t(`common.kind.${s.for}`)} · ${s.title}`,
          }))}
        />
        <AssumedTag value={standard.assumed} />
        <Quote text={standard.quote} />
      </div>
      <p>
        {t('campaign.pass-total', { total })}{' '}
        <NumberField path={[...path, 'pass', 'total']} label={t('campaign.pass-total-label')} min={0} />{' '}
        {t('campaign.pass-per-good')}{' '}
        <NumberField
          path={[...path, 'pass', 'perGood']}
          unit="share"
          label={t('campaign.pass-per-good')}
          min={0}
        />
        <AssumedTag value={standard.pass.assumed} />
        <FieldIssues path={[...path, 'pass']} />
        <FieldIssues path={path} />
        <FieldIssues path={[...path, 'goods']} />
      </p>
      {standard.vetoes.length > 0 ? (
        <>
          <h2>{t('campaign.vetoes')}</h2>
          <ul>
            {standard.vetoes.map((veto, at) => (
              <li key={veto.id}>
                {veto.title} <span className="lc-muted">{thresholdWords(veto, unitOf(veto.measure))}</span>
                <AssumedTag value={veto.assumed} />
                <FieldIssues path={[...path, 'vetoes', at]} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {standard.goods.map((good, at) => (
        <GoodTable key={good.id} good={good} path={[...path, 'goods', at]} />
      ))}
    </>
  );
}
