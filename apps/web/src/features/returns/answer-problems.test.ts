import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import { describe, expect, it } from 'vitest';
import { noAmounts } from '../../lib/amounts.ts';
import { completenessProblem, figureProblem } from './answer-problems.ts';

const question = { id: 'q', title: '问', measure: 'm', evidenceRequired: true, optional: false } as Question;
const share = { id: 'm', unit: 'share', numerator: '到会', denominator: '应到' } as MeasureDefinition;
const count = { id: 'm', unit: 'count' } as MeasureDefinition;

describe('R3.4 wrong figures are named before they are sent', () => {
  it('refuses more than all', () => {
    const amounts = { ...noAmounts, numerator: 15, denominator: 14, value: 15 / 14 };
    expect(figureProblem(amounts, question, share)).toMatchObject({ code: 'answer-more-than-all' });
  });
  it('refuses negative numbers and half people', () => {
    expect(figureProblem({ ...noAmounts, numerator: -1 }, question, share)?.code).toBe('answer-negative');
    expect(figureProblem({ ...noAmounts, value: -1 }, question, count)?.code).toBe('answer-too-low');
    expect(figureProblem({ ...noAmounts, value: 1.5 }, question, count)?.code).toBe('answer-whole-number');
  });
  it('asks nothing of what is not applicable', () => {
    expect(figureProblem({ ...noAmounts, value: -1, notApplicable: true }, question, count)).toBeNull();
  });
});

describe('R3.4 what is lacking before handing in', () => {
  const given = { ...noAmounts, value: 1, confirmed: true };
  it('wants an answer, then its confirmation, then the evidence', () => {
    expect(completenessProblem({ ...noAmounts, confirmed: false }, question, 0)?.code).toBe('answer-missing');
    expect(completenessProblem({ ...given, confirmed: false }, question, 0)?.code).toBe('answer-unconfirmed');
    expect(completenessProblem(given, question, 0)?.code).toBe('evidence-missing');
    expect(completenessProblem(given, question, 1)).toBeNull();
  });
  it('wants no evidence where there is nothing to show', () => {
    expect(completenessProblem({ ...given, value: 0 }, question, 0)).toBeNull();
    expect(
      completenessProblem({ ...noAmounts, notApplicable: true, confirmed: true }, question, 0),
    ).toBeNull();
  });
  it('takes none out of none for an answer', () => {
    const none = { ...noAmounts, numerator: 0, denominator: 0, confirmed: true };
    expect(completenessProblem(none, { ...question, evidenceRequired: false }, 0)).toBeNull();
  });
});
