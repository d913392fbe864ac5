/** Reasons of earlier send-backs, most used first; `uses` counts. */
export interface Phrase {
  readonly text: string;
  readonly uses: number;
}

const most = 12;
const key = 'lc.review.phrases';

/** Adds the reasons just used to those remembered: often used ones first, then the latest; at most twelve. */
export function rememberPhrases(known: readonly Phrase[], used: readonly string[]): Phrase[] {
  let phrases = [...known];
  for (const text of used.map((reason) => reason.trim()).filter(Boolean)) {
    const before = phrases.find((phrase) => phrase.text === text);
    phrases = [{ text, uses: (before?.uses ?? 0) + 1 }, ...phrases.filter((phrase) => phrase.text !== text)];
  }
  // The newest keeps its place among equals, since sorting is stable.
  return phrases.toSorted((a, b) => b.uses - a.uses).slice(0, most);
}

/** The reasons remembered on this device. */
export function loadPhrases(): Phrase[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Phrase[]) : [];
  } catch {
    return [];
  }
}

/** Remembers the reasons on this device. */
export function savePhrases(phrases: readonly Phrase[]): void {
  localStorage.setItem(key, JSON.stringify(phrases));
}
