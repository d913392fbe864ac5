import { smallDefinition } from '@lianchuang/domain/campaign/small-definition.fixture';
import { compileDefinition } from '@lianchuang/domain/scoring/compile-definition';
import { describe, expect, it } from 'vitest';
import { noAmounts } from './amounts.ts';
import { formScore } from './form-score.ts';
import { formSteps } from './form-steps.ts';

const definition = smallDefinition();
const questions = definition.forms[0]?.questions ?? [];
const answers = new Map([['meetings', { ...noAmounts, value: 0.95 }]]);

describe('R3.4 the steps of a form', () => {
  it('puts questions to the good they score, the rest and the summary after them', () => {
    const steps = formSteps(definition, 'good-village', questions);
    expect(steps.map((step) => [step.id, step.questions.map((q) => q.id)])).toEqual([
      ['work', ['meetings']],
      ['other', ['income']],
      ['words', ['summary']],
    ]);
  });
  it('keeps every question when the organisation has no standard', () => {
    const steps = formSteps(definition, null, questions);
    expect(steps.flatMap((step) => step.questions)).toHaveLength(questions.length);
  });
});

describe('R3.1 the live score of a form', () => {
  const compiled = compileDefinition(definition);
  const given = { questions, answers, known: {} };
  it('leaves out what is not answered yet and says so', () => {
    const score = formScore(compiled, 'good-village', given);
    expect(score?.total).toBe(100);
    expect(score?.missing).toEqual(['on-time']);
  });
  it('takes what a register knows', () => {
    const score = formScore(compiled, 'good-village', { ...given, known: { 'returns.on-time': 0 } });
    expect(score?.total).toBe(60);
  });
  it('says what the score would be if the question at hand were done as well as possible', () => {
    const poor = new Map([['meetings', { ...noAmounts, value: 0.2 }]]);
    const now = { ...given, answers: poor, known: { 'returns.on-time': 1 } };
    expect(formScore(compiled, 'good-village', now)?.total).toBe(40);
    expect(formScore(compiled, 'good-village', now, {}, questions.slice(0, 1))?.total).toBe(100);
  });
});
