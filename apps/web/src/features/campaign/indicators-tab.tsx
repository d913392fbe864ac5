import type { Indicator } from '@lianchuang/domain/campaign/definition';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { useDraft } from './draft-context.ts';

/** The indicators with their formula in words and the targets that read them. */
export function IndicatorsTab() {
  const { t } = useTranslation();
  const { definition } = useDraft();
  const columns = useMemo<DataColumn<Indicator>[]>(
    () => [
      {
        key: 'title',
        title: t('campaign.indicator'),
        value: (i) => i.title,
        render: (i) => (
          <>
            {i.title}
            <AssumedTag value={i.assumed} />
          </>
        ),
      },
      { key: 'id', title: t('campaign.id'), value: (i) => i.id, hidden: true },
      { key: 'formula', title: t('campaign.formula'), value: (i) => i.formula },
      {
        key: 'over',
        title: t('campaign.over'),
        value: (i) => i.over.map((kind) => t(`common.kind.${kind}`)).join('、'),
      },
      {
        key: 'missing',
        title: t('campaign.no-value'),
        value: (i) => t(`campaign.no-value.${i.missing}`),
        filter: true,
      },
      { key: 'unit', title: t('campaign.unit'), value: (i) => t(`common.unit.${i.unit}`), filter: true },
      {
        key: 'targets',
        title: t('campaign.tab.targets'),
        value: (i) =>
          definition.targets
            .filter(
              (target) => target.indicator === i.id || target.parts.some((part) => part.indicator === i.id),
            )
            .map((target) => target.id)
            .join('、'),
      },
    ],
    [t, definition],
  );
  return (
    <DataTable
      id="campaign-indicators"
      name={t('campaign.tab.indicators')}
      columns={columns}
      rows={definition.indicators}
      rowKey={(i) => i.id}
    />
  );
}
