import type { listScores } from '@lianchuang/domain/scoring/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatPoints } from '../../lib/format.ts';
import { tileGrid } from './tile-layout.ts';
import { type TownshipState, townshipState } from './township-state.ts';

export type Scores = z.output<typeof listScores.response>;

const states: readonly TownshipState[] = ['passed', 'near', 'behind', 'vetoed', 'no-data'];
const signs: Record<TownshipState, string> = {
  passed: '✓',
  near: '!',
  behind: '✕',
  vetoed: '⊘',
  'no-data': '○',
};

/** The townships as tiles in the order of the tree, each with score, sign and colour of its state. */
export function WallTownships(props: { scores: Scores }) {
  const { t } = useTranslation();
  const { rows, standard, period } = props.scores;
  const available = standard?.goods.reduce((sum, good) => sum + good.points, 0) ?? 100;
  const tiles = rows.map((row) => ({ ...row, state: townshipState(row, available) }));
  const grid = tileGrid(tiles.length, 600, 400, 1.7);
  const count = (state: TownshipState) => tiles.filter((tile) => tile.state === state).length;
  return (
    <section className="lc-wall-panel lc-wall-map" aria-label={t('wall.townships')}>
      <h2>{t('wall.townships.finding', { passed: count('passed'), total: tiles.length })}</h2>
      <div
        className="lc-wall-tiles"
        style={{ gridTemplateColumns: `repeat(${Math.max(1, grid.columns)}, minmax(0, 1fr))` }}
      >
        {tiles.map((tile) => (
          <Link
            key={tile.organisation.id}
            to="/organisations/$id"
            params={{ id: tile.organisation.id }}
            search={{ period: period ?? undefined }}
            className={`lc-wall-tile lc-wall-tile-${tile.state}`}
          >
            <span>{tile.organisation.name.replace(/党委$/, '')}</span>
            <strong>
              <span aria-hidden="true">{signs[tile.state]} </span>
              {formatPoints(tile.total)}
            </strong>
            <span className="lc-visually-hidden">{t(`wall.state.${tile.state}`)}</span>
          </Link>
        ))}
      </div>
      <ul className="lc-wall-legend">
        {states
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state} className={`lc-wall-tile-${state}`}>
              {signs[state]} {t(`wall.state.${state}`)} {count(state)}
            </li>
          ))}
      </ul>
    </section>
  );
}
