/**
 * The requirement ids that a test title names, in the order of the title: `R3.4 T2`, and every id of a range
 * (`T1-T21`, `R3.1 to R3.5`). A range whose ends are of different families names its two ends only.
 */
export function requirementIds(title: string): string[] {
  const ids: string[] = [];
  for (const [, from = '', to] of title.matchAll(
    /\b(R\d\.\d{1,2}|T\d{1,2})(?:\s*(?:[-–]|to)\s*(R\d\.\d{1,2}|T\d{1,2}))?(?![\w.]*\d)/g,
  )) {
    ids.push(...(to === undefined ? [from] : between(from, to)));
  }
  return [...new Set(ids)];
}

function between(from: string, to: string): string[] {
  const [start, end] = [split(from), split(to)];
  if (start.family !== end.family || end.number < start.number) return [from, to];
  return Array.from(
    { length: end.number - start.number + 1 },
    (_, i) => `${start.family}${start.number + i}`,
  );
}

/** `R3.4` is number 4 of the family `R3.`, `T12` number 12 of `T`. */
function split(id: string): { family: string; number: number } {
  const [, family = '', number = ''] = /^(R\d\.|T)(\d+)$/.exec(id) ?? [];
  return { family, number: Number(number) };
}
