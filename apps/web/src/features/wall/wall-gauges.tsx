import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useTranslation } from 'react-i18next';
import { packGroups } from './pack-groups.ts';
import { WallGauge } from './wall-gauge.tsx';

const width = 6;

/** All targets as gauges in rows of six, groups together. */
export function WallGauges(props: {
  groups: readonly { readonly id: string; readonly title: string }[];
  targets: readonly TargetView[];
  period: string | undefined;
}) {
  const { t } = useTranslation();
  const groups = props.groups.map((group) => ({
    id: group.id,
    items: props.targets.filter((target) => target.group === group.id),
  }));
  const titles = new Map(props.groups.map((group) => [group.id, group.title]));
  const rows = packGroups(groups, width);
  return (
    <section className="lc-wall-gauges" aria-label={t('wall.targets')}>
      {rows.map((row) => (
        <div key={row.map((group) => group.id).join(' ')} className="lc-wall-row">
          {row.map((group) => (
            <div
              key={`${group.id} ${group.items[0]?.id ?? ''}`}
              className="lc-wall-group"
              style={{ flexGrow: group.items.length, flexBasis: 0 }}
            >
              <h2>{titles.get(group.id)}</h2>
              <div style={{ gridTemplateColumns: `repeat(${group.items.length}, minmax(0, 1fr))` }}>
                {group.items.map((target) => (
                  <WallGauge key={target.id} target={target} period={props.period} />
                ))}
              </div>
            </div>
          ))}
          <Filler room={width - row.reduce((sum, group) => sum + group.items.length, 0)} />
        </div>
      ))}
    </section>
  );
}

/** Keeps gauges of a row that is not full as wide as all others. */
function Filler(props: { room: number }) {
  return props.room > 0 ? <div style={{ flexGrow: props.room, flexBasis: 0 }} /> : null;
}
