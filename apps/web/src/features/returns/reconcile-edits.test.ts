import type { Answer } from '@lianchuang/domain/returns/contract';
import { describe, expect, it } from 'vitest';
import { type Amounts, noAmounts } from '../../lib/amounts.ts';
import { type Edit, reconcileEdits } from './reconcile-edits.ts';

const figure = (value: number | null): Amounts => ({ ...noAmounts, value });
const answer = (value: number | null, more: Partial<Answer> = {}): Answer => ({
  ...figure(value),
  questionId: 'q',
  source: 'typed',
  confirmed: true,
  unlocked: true,
  reason: null,
  previous: null,
  evidence: [],
  updatedBy: null,
  updatedAt: null,
  ...more,
});
const edit = (value: number, base: number | null, more: Partial<Edit> = {}): Edit => ({
  questionId: 'q',
  amounts: figure(value),
  confirmOnly: false,
  base: figure(base),
  sent: null,
  at: '2008-10-01T08:00:00Z',
  ...more,
});

describe('R3.4 two editors on one form', () => {
  it('sends a change of an answer that nobody else touched', () => {
    expect(reconcileEdits([edit(5, 3)], [answer(3)]).open).toHaveLength(1);
  });
  it('asks the person when someone else changed the same answer', () => {
    const { conflicts, open } = reconcileEdits([edit(5, 3)], [answer(4)]);
    expect(open).toHaveLength(0);
    expect(conflicts[0]?.theirs.value).toBe(4);
  });
  it('asks nothing when both typed the same', () => {
    expect(reconcileEdits([edit(5, 3)], [answer(5)]).settled).toHaveLength(1);
  });
  it('knows its own earlier change again, whose reply was lost', () => {
    expect(reconcileEdits([edit(6, 3, { sent: figure(5) })], [answer(5)]).open).toHaveLength(1);
  });
  it('keeps what was typed when the answer has been closed meanwhile', () => {
    expect(reconcileEdits([edit(5, 3)], [answer(3, { unlocked: false })]).stranded).toHaveLength(1);
    expect(reconcileEdits([edit(5, 3)], []).stranded).toHaveLength(1);
  });
  it('does not confirm a figure that is another one now', () => {
    const confirm = edit(3, 3, { confirmOnly: true });
    expect(reconcileEdits([confirm], [answer(3, { confirmed: false })]).open).toHaveLength(1);
    expect(reconcileEdits([confirm], [answer(4, { confirmed: false })]).settled).toHaveLength(1);
  });
});
