export const sampleRules = ['lowest', 'jump', 'never', 'random'] as const;
export type SampleRule = (typeof sampleRules)[number];

export interface Candidate {
  readonly id: string;
  /** Score that the return claims, and that of the quarter before; null where there is none. */
  readonly score: number | null;
  readonly before: number | null;
  readonly lastInspectedOn: string | null;
}

export interface Drawn {
  readonly id: string;
  /** The score or the jump by which the rule chose it. */
  readonly by: number | null;
}

/**
 * Draws `size` of the candidates (R3.8): the lowest scores, the largest jumps since the quarter before, those never
 * inspected (the others by how long ago), or at random. The same candidates and seed always give the same sample, so
 * that anybody can draw it again.
 */
export function drawSample(
  candidates: readonly Candidate[],
  rule: SampleRule,
  size: number,
  seed: number,
): Drawn[] {
  const known = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const by = (value: (c: Candidate) => number | null): Drawn[] =>
    known
      .flatMap((c) => {
        const figure = value(c);
        return figure === null ? [] : [{ id: c.id, by: figure }];
      })
      .toSorted((a, b) => a.by - b.by)
      .slice(0, size);
  switch (rule) {
    case 'lowest':
      return by((c) => c.score);
    case 'jump':
      return by((c) => (c.score === null || c.before === null ? null : -round(c.score - c.before))).map(
        ({ id, by: figure }) => ({ id, by: -(figure ?? 0) }),
      );
    case 'never':
      return known
        .toSorted((a, b) => ((a.lastInspectedOn ?? '') < (b.lastInspectedOn ?? '') ? -1 : 1))
        .slice(0, size)
        .map(({ id }) => ({ id, by: null }));
    case 'random':
      return shuffled(known, seed)
        .slice(0, size)
        .map(({ id }) => ({ id, by: null }));
  }
}

const round = (points: number): number => Math.round(points * 10) / 10;

/** Fisher-Yates over mulberry32: short enough to be checked by whoever doubts a draw. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed >>> 0;
  for (let i = out.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    const j = Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
