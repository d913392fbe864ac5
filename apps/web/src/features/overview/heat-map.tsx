import type { Basis } from '@lianchuang/domain/http/shapes';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../lib/format.ts';
import { definitionQuery, scoresQuery } from '../../lib/scoring-queries.ts';
import { scoredKinds, standardTarget } from '../../lib/standard-target.ts';
import { useExplain } from '../../lib/use-explain.ts';
import { Chart } from '../../ui/chart.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { heatOption } from './heat-option.ts';
import { type HeatRow, heatRows, weakestColumn } from './heat-rows.ts';

/** Where the points are lost: organisations by the five goods or by criterion; a cell opens Explain or its committee. */
export function HeatMap(props: { period: string; basis: Basis }) {
  const { t } = useTranslation();
  const { open } = useExplain();
  const [kind, setKind] = useState('village-branch');
  const [by, setBy] = useState<'goods' | 'criteria'>('goods');
  const [committee, setCommittee] = useState<{ id: string; name: string }>();
  const definition = useQuery(definitionQuery(props.period)).data?.definition;
  const scores = useQuery(scoresQuery(props.period, kind, props.basis, committee?.id));
  const kinds = definition ? scoredKinds(definition) : [kind];
  const standard = scores.data?.standard;
  const columns = useMemo(() => standard?.[by] ?? [], [standard, by]);
  const rows = useMemo(
    () =>
      heatRows(
        scores.data?.rows ?? [],
        by,
        columns.map((column) => column.points),
      ),
    [scores.data, by, columns],
  );
  const titles = useMemo(() => columns.map((column) => column.title), [columns]);
  const option = useMemo(() => heatOption(rows, titles), [rows, titles]);
  const weakest = weakestColumn(rows, columns.length);

  const go = (row: HeatRow | undefined, column: number) => {
    if (!row) return;
    const target = definition && standardTarget(definition, kind);
    const criterion = by === 'criteria' ? columns[column]?.id : undefined;
    if (row.grouped) setCommittee({ id: row.id, name: row.name });
    else if (target)
      open({ target, organisation: row.id, criterion, period: props.period, basis: props.basis });
  };
  const title = weakest
    ? t('overview.heat.finding', {
        kind: t(`common.kind.${kind}`),
        column: titles[weakest.index],
        share: formatShare(weakest.mean),
      })
    : t('overview.heat');
  return (
    <section className="lc-overview-heat lc-card" aria-label={t('overview.heat')}>
      <div className="lc-overview-heat-bar">
        <Select
          aria-label={t('overview.heat.kind')}
          value={kind}
          onChange={(value) => {
            setKind(value);
            setCommittee(undefined);
          }}
          style={{ minWidth: 150 }}
          options={kinds.map((value) => ({ value, label: t(`common.kind.${value}`) }))}
        />
        <Segmented<'goods' | 'criteria'>
          aria-label={t('overview.heat.by')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'goods', label: t('overview.heat.goods') },
            { value: 'criteria', label: t('overview.heat.criteria') },
          ]}
        />
        {committee ? (
          <Button onClick={() => setCommittee(undefined)}>
            {t('overview.heat.back', { name: committee.name })}
          </Button>
        ) : null}
      </div>
      <ProblemAlert error={scores.error} />
      {scores.isPending ? <Skeleton active title={false} paragraph={{ rows: 10 }} /> : null}
      {scores.data && rows.length === 0 ? (
        <EmptyState title={t('overview.heat.empty')} hint={t('overview.heat.empty-hint')} />
      ) : null}
      {rows.length > 0 ? (
        <>
          <Chart
            title={title}
            option={option}
            height={Math.max(180, rows.length * 20 + (by === 'goods' ? 48 : 130))}
            table={{
              columns: [t('overview.heat.organisation'), ...titles],
              rows: rows.map((row) => [row.name, ...row.shares.map((share) => formatShare(share))]),
            }}
            onClick={(event) => {
              const cell = Array.isArray(event.data) ? (event.data as number[]) : [];
              go(rows[cell[1] ?? -1], cell[0] ?? 0);
            }}
          />
          <p className="lc-muted">
            {t(rows[0]?.grouped ? 'overview.heat.hint-grouped' : 'overview.heat.hint')}
          </p>
        </>
      ) : null}
    </section>
  );
}
