/** A point of the half circle: 0 is its left end, 1 its right end; y grows downwards as in SVG. */
export function gaugePoint(share: number, radius: number, centre: { x: number; y: number }) {
  const at = Math.min(1, Math.max(0, share));
  const angle = Math.PI * (1 - at);
  return { x: centre.x + radius * Math.cos(angle), y: centre.y - radius * Math.sin(angle) };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** SVG path of the half-circle arc between two shares (0..1); empty when it has no length. */
export function gaugeArc(from: number, to: number, radius: number, centre: { x: number; y: number }): string {
  const start = Math.min(1, Math.max(0, from));
  const end = Math.min(1, Math.max(0, to));
  if (end <= start) return '';
  const a = gaugePoint(start, radius, centre);
  const b = gaugePoint(end, radius, centre);
  // A half circle is never more than 180 degrees, so the large-arc flag stays 0.
  return `M ${round(a.x)} ${round(a.y)} A ${radius} ${radius} 0 0 1 ${round(b.x)} ${round(b.y)}`;
}

/** A short line across the arc at a share, for the mark of a requirement or of the year's trajectory. */
export function gaugeMark(
  share: number,
  inner: number,
  outer: number,
  centre: { x: number; y: number },
): { x1: number; y1: number; x2: number; y2: number } {
  const a = gaugePoint(share, inner, centre);
  const b = gaugePoint(share, outer, centre);
  return { x1: round(a.x), y1: round(a.y), x2: round(b.x), y2: round(b.y) };
}
