import type { Basis } from '@lianchuang/domain/http/shapes';
import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { ExplainNumber } from '../../ui/explain-number.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';
import { AssumedTag, ForecastTag } from '../../ui/state-tag.tsx';
import { TargetFigure } from '../../ui/target-figure.tsx';
import { TrajectoryBar } from '../../ui/trajectory-bar.tsx';
import './overview.css';

/** The targets as rows in their groups: figure, bar with the year's mark, forecast, history and who is behind (ui.md). */
export function TargetsTable(props: {
  groups: readonly { readonly id: string; readonly title: string }[];
  targets: readonly TargetView[];
  period: string;
  basis: Basis;
}) {
  const { t } = useTranslation();
  const headings = ['target', 'figure', 'bar', 'forecast', 'history', 'behind'];
  return (
    <div className="lc-overview-scroll lc-card">
      <table className="lc-overview-targets">
        <caption className="lc-visually-hidden">{t('overview.targets')}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {t(`overview.column.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        {props.groups.map((group) => {
          const items = props.targets.filter((target) => target.group === group.id);
          return items.length === 0 ? null : (
            <tbody key={group.id}>
              <tr className="lc-overview-group">
                <th colSpan={headings.length} scope="rowgroup">
                  {group.title}
                </th>
              </tr>
              {items.map((target) => (
                <TargetRow key={target.id} target={target} period={props.period} basis={props.basis} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function TargetRow(props: { target: TargetView; period: string; basis: Basis }) {
  const { target, period, basis } = props;
  return (
    <tr>
      <th scope="row">
        <Link to="/targets/$id" params={{ id: target.id }} search={{ period }}>
          <span className="lc-muted">{target.id}</span> {target.title}
        </Link>
        <AssumedTag value={target.assumed} />
      </th>
      <td>
        <TargetFigure target={target} period={period} basis={basis} />
      </td>
      <td>
        <TrajectoryBar target={target} />
      </td>
      <td>
        <ForecastTag value={target.forecast} />
      </td>
      <td>
        <Sparkline history={target.history} unit={target.unit} />
      </td>
      <td>
        <Behind target={target} period={period} basis={basis} />
      </td>
    </tr>
  );
}

function Behind(props: { target: TargetView; period: string; basis: Basis }) {
  const { target, period, basis } = props;
  if (target.behind.length === 0) return <span className="lc-muted">—</span>;
  return (
    <ul className="lc-overview-behind">
      {target.behind.map(({ organisation, actual }) => (
        <li key={organisation.id}>
          <ExplainNumber
            place={{ target: target.id, organisation: organisation.id, period, basis }}
            what={`${target.title} ${organisation.name}`}
          >
            {organisation.name} {formatNumber(actual, target.unit)}
          </ExplainNumber>
        </li>
      ))}
    </ul>
  );
}
