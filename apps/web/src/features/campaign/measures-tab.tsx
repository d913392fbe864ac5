import type { MeasureDefinition } from '@lianchuang/domain/campaign/definition';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { useDraft } from './draft-context.ts';

/** The catalogue of measures: what is counted, for whom, where it comes from, how it rolls up. */
export function MeasuresTab(props: { published: readonly string[] }) {
  const { t } = useTranslation();
  const { definition } = useDraft();
  const { published } = props;
  const columns = useMemo<DataColumn<MeasureDefinition>[]>(
    () => [
      {
        key: 'title',
        title: t('campaign.measure'),
        value: (m) => m.title,
        render: (m) => (
          <>
            {m.title}
            <AssumedTag value={m.assumed} />
          </>
        ),
      },
      { key: 'id', title: t('campaign.id'), value: (m) => m.id, hidden: true },
      { key: 'unit', title: t('campaign.unit'), value: (m) => t(`common.unit.${m.unit}`), filter: true },
      {
        key: 'of',
        title: t('campaign.of'),
        value: (m) => m.of.map((kind) => t(`common.kind.${kind}`)).join('、'),
      },
      {
        key: 'source',
        title: t('campaign.source'),
        filter: true,
        value: (m) =>
          t(
            published.includes(m.id)
              ? 'common.source.record'
              : m.relativeTo
                ? 'common.source.derived'
                : 'common.source.reported',
          ),
      },
      { key: 'rollUp', title: t('campaign.roll-up'), value: (m) => t(`campaign.roll-up.${m.rollUp}`) },
      { key: 'gather', title: t('campaign.gather'), value: (m) => t(`campaign.gather.${m.gather}`) },
      { key: 'better', title: t('campaign.better'), value: (m) => t(`campaign.better.${m.better}`) },
    ],
    [t, published],
  );
  return (
    <DataTable
      id="campaign-measures"
      name={t('campaign.tab.measures')}
      columns={columns}
      rows={definition.measures}
      rowKey={(m) => m.id}
    />
  );
}
