import type { Inspection } from '@lianchuang/domain/inspections/contract';

/** A line as it is filled in on the phone. */
export interface DraftLine {
  readonly verdict: 'as-claimed' | 'otherwise' | null;
  readonly found: number | null;
  readonly note: string;
}
export type SheetDraft = Readonly<Record<string, DraftLine>>;
type Line = Inspection['checklist'][number];

const keyOf = (id: string): string => `lc-inspection-${id}`;

/** What was filled in and not saved yet, from this device. */
export function readDraft(id: string): SheetDraft {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}') as SheetDraft;
  } catch {
    return {};
  }
}

/** Keeps it on this device until it is saved, so that no line is lost where there is no connection. */
export function keepDraft(id: string, draft: SheetDraft): void {
  if (Object.keys(draft).length === 0) localStorage.removeItem(keyOf(id));
  else localStorage.setItem(keyOf(id), JSON.stringify(draft));
}

/** A line as shown: what was filled in here, else what is saved. */
export function lineOf(line: Line, draft: SheetDraft): DraftLine {
  return draft[line.criterionId] ?? { verdict: line.verdict, found: line.found, note: line.note };
}

/** The lines to send: those changed here that are whole. */
export function toSend(lines: readonly Line[], draft: SheetDraft): (DraftLine & { criterionId: string })[] {
  return lines.flatMap(({ criterionId, points }) => {
    const own = draft[criterionId];
    if (!own) return [];
    const whole =
      own.verdict !== 'otherwise' || (own.found !== null && own.found >= 0 && own.found <= points);
    return whole ? [{ criterionId, ...own, found: own.verdict === 'otherwise' ? own.found : null }] : [];
  });
}

/** Points claimed and found over the lines checked, draft included. */
export function sumOf(lines: readonly Line[], draft: SheetDraft) {
  const checked = lines.map((line) => ({ line, own: lineOf(line, draft) })).filter(({ own }) => own.verdict);
  const wrong = checked.filter(({ own }) => own.verdict === 'otherwise');
  const round = (points: number) => Math.round(points * 10) / 10;
  return {
    checked: checked.length,
    wrong: wrong.length,
    wrongTitles: wrong.map(({ line }) => line.title),
    claimed: round(checked.reduce((sum, { line }) => sum + (line.claimed ?? 0), 0)),
    found: round(
      checked.reduce(
        (sum, { line, own }) => sum + (own.verdict === 'otherwise' ? (own.found ?? 0) : (line.claimed ?? 0)),
        0,
      ),
    ),
  };
}
