interface Scored {
  readonly self: number | null;
  readonly reviewed: number | null;
}

/** The score that counts: the reviewed one as soon as there is one. */
export function countingScore(score: Scored): number | null {
  return score.reviewed ?? score.self;
}

/** Sum of the goods; null while none is scored. */
export function totalOf(goods: readonly Scored[], which: 'self' | 'reviewed'): number | null {
  const known = goods.map((good) => good[which]).filter((v): v is number => v !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}

/** The good with the least share of its points, and that share; null while nothing is scored. */
export function weakestGood<G extends Scored & { readonly points: number }>(
  goods: readonly G[],
): { good: G; share: number } | null {
  let weakest: { good: G; share: number } | null = null;
  for (const good of goods) {
    const score = countingScore(good);
    if (score === null || good.points <= 0) continue;
    const share = score / good.points;
    if (weakest === null || share < weakest.share) weakest = { good, share };
  }
  return weakest;
}
