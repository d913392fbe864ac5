import type { Question } from '@lianchuang/domain/campaign/definition';
import type { Amounts } from '../../lib/amounts.ts';
import { noAmounts } from '../../lib/amounts.ts';
import type { AnswerKind } from '../../lib/answer-kind.ts';
import { parseFigure } from './parse-figure.ts';

export interface PasteTarget {
  readonly question: Question;
  readonly kind: AnswerKind;
  /** Not open for change: its line is passed over, so that the lines stay beside their questions. */
  readonly locked: boolean;
}

export interface PasteRow {
  /** Line of the clipboard, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly questionId: string | null;
  readonly outcome: 'fills' | 'empty' | 'locked' | 'unreadable' | 'too-many';
  /** With `fills`. */
  readonly amounts: Amounts | null;
}

/** The lines of a clipboard; a last line break makes no further line, as spreadsheets write it. */
export function pasteLines(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  if (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}

/**
 * What pasting a column would do, line by line (R3.4): the first line goes to the first target and so on in the order
 * of the form. Of several columns the one with two numbers is read as a pair, else the last that is not empty, so that
 * a column of titles may stand before the figures.
 */
export function parsePaste(text: string, targets: readonly PasteTarget[]): PasteRow[] {
  return pasteLines(text).map((raw, index): PasteRow => {
    const line = index + 1;
    const target = targets[index];
    if (!target) return { line, raw, questionId: null, outcome: 'too-many', amounts: null };
    const row = { line, raw, questionId: target.question.id, amounts: null };
    if (raw.trim() === '') return { ...row, outcome: 'empty' };
    if (target.locked) return { ...row, outcome: 'locked' };
    const amounts = readLine(raw, target.kind);
    return amounts ? { ...row, outcome: 'fills', amounts } : { ...row, outcome: 'unreadable' };
  });
}

function readLine(raw: string, kind: AnswerKind): Amounts | null {
  const cells = raw
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (kind === 'text') return { ...noAmounts, text: cells.join(' ') };
  const last = kind === 'two-numbers' ? cells.slice(-2).join('\t') : (cells.at(-1) ?? '');
  let parsed = parseFigure(last, kind);
  // A title and `12/14` in one cell: the title is no number.
  if (parsed.is === 'unreadable' && kind === 'two-numbers') parsed = parseFigure(cells.at(-1) ?? '', kind);
  switch (parsed.is) {
    case 'not-applicable':
      return { ...noAmounts, notApplicable: true };
    case 'value':
      return { ...noAmounts, value: parsed.value };
    case 'pair': {
      const { numerator, denominator } = parsed;
      const value = denominator ? numerator / denominator : null;
      return { ...noAmounts, numerator, denominator, value };
    }
    default:
      return null;
  }
}
