/** The points of a small line; a period without a value breaks it. */
export interface SparklinePath {
  readonly path: string;
  readonly last: { readonly x: number; readonly y: number } | null;
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * SVG path of values in time order inside `width` x `height` px with `margin` px around. The scale runs from
 * the least to the greatest value; a flat line lies in the middle.
 */
export function sparklinePath(
  values: readonly (number | null)[],
  width: number,
  height: number,
  margin = 3,
): SparklinePath {
  const known = values.filter((v): v is number => v !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  let path = '';
  let pen: 'M' | 'L' = 'M';
  let last: SparklinePath['last'] = null;
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    const share = high > low ? (value - low) / (high - low) : 0.5;
    const x = round(values.length > 1 ? margin + index * step : width / 2);
    const y = round(height - margin - share * (height - 2 * margin));
    path += `${path === '' ? '' : ' '}${pen} ${x} ${y}`;
    pen = 'L';
    last = { x, y };
  });
  return { path, last };
}
