import type { Band, Criterion } from '../definition.ts';
import { type Issue, issue, type Path } from '../issue.ts';

type Better = 'higher' | 'lower' | 'neither';

/**
 * The scoring rule of one criterion. Bands are written best first: thresholds get easier and points fewer from
 * one to the next, none covers another, all point the way the measure is better, and the best gives the
 * criterion's points. So a better value can never lower the score.
 */
export function checkBands(criterion: Criterion, better: Better, path: Path): Issue[] {
  if (criterion.kind === 'linear') {
    if (criterion.from === criterion.to) return [issue('linear-empty', [...path, 'to'])];
    const rising = criterion.from < criterion.to;
    const against = (better === 'higher' && !rising) || (better === 'lower' && rising);
    return against ? [issue('against-better', [...path, 'from'], { better })] : [];
  }
  if (criterion.kind === 'yes-no') {
    return better === 'lower' ? [issue('against-better', [...path, 'kind'], { better })] : [];
  }
  if (criterion.kind === 'judge') return [];
  const found = criterion.bands.flatMap((band, b) =>
    checkBand(criterion, band, b, better, [...path, 'bands', b]),
  );
  const best = Math.max(...criterion.bands.map((band) => band.points));
  if (best < criterion.points) {
    found.push(issue('band-points-unreached', [...path, 'points'], { points: criterion.points, best }));
  }
  return found;
}

function checkBand(
  criterion: Criterion & { kind: 'bands' },
  band: Band,
  b: number,
  better: Better,
  path: Path,
): Issue[] {
  const found: Issue[] = [];
  if (band.points > criterion.points) {
    found.push(
      issue('band-points-above-criterion', [...path, 'points'], {
        points: band.points,
        most: criterion.points,
      }),
    );
  }
  const down = band.atMost !== undefined;
  if ((better === 'higher' && down) || (better === 'lower' && !down)) {
    found.push(issue('against-better', path, { better }));
  }
  const former = criterion.bands[b - 1];
  if (!former) return found;
  if ((former.atMost !== undefined) !== down) return [...found, issue('bands-mixed', path)];
  const step = down ? threshold(band) - threshold(former) : threshold(former) - threshold(band);
  const sameEdge = step === 0 && !(former.moreThan !== undefined && band.atLeast !== undefined);
  if (sameEdge || band.points === former.points)
    found.push(issue('bands-overlap', path, { value: threshold(band) }));
  else if (step < 0 || band.points > former.points) {
    found.push(issue('bands-unordered', path, { value: threshold(band) }));
  }
  return found;
}

function threshold(band: Band): number {
  return band.atLeast ?? band.moreThan ?? band.atMost ?? 0;
}
