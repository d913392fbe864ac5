/** A reviewer's mark beside one answer: right, or back with a reason. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };
export type Verdicts = Readonly<Record<string, Verdict>>;

const shortest = 2;

/** What goes back, each with its reason; a reason of fewer than two characters says nothing and does not count. */
export function reasonsOf(verdicts: Verdicts): { questionId: string; reason: string }[] {
  return Object.entries(verdicts).flatMap(([questionId, verdict]) =>
    verdict.ok || verdict.reason.trim().length < shortest
      ? []
      : [{ questionId, reason: verdict.reason.trim() }],
  );
}

/** Answers marked to go back for which no reason has been written yet. */
export function withoutReason(verdicts: Verdicts): string[] {
  return Object.entries(verdicts).flatMap(([questionId, verdict]) =>
    !verdict.ok && verdict.reason.trim().length < shortest ? [questionId] : [],
  );
}

/** The answer `step` further on in the order shown; stays at the ends, begins at the first when none is marked. */
export function neighbour(order: readonly string[], at: string | null, step: 1 | -1): string | null {
  const index = at === null ? -1 : order.indexOf(at);
  if (index < 0) return order[0] ?? null;
  return order[Math.min(order.length - 1, Math.max(0, index + step))] ?? null;
}

/** The first answer after `at` that has no mark yet, going round once; null when every one is marked. */
export function nextUnmarked(order: readonly string[], at: string | null, verdicts: Verdicts): string | null {
  const start = at === null ? 0 : order.indexOf(at) + 1;
  return [...order.slice(start), ...order.slice(0, start)].find((id) => !verdicts[id]) ?? null;
}
