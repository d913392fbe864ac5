import type { ExplainPlace } from '../../lib/use-explain.ts';

export interface Step {
  readonly level: 'target' | 'organisation' | 'criterion';
  readonly id: string;
  readonly label: string;
}

/** The place a step of the trail stands for: its own organisation or criterion and nothing deeper. */
export function placeOfStep(place: ExplainPlace, trail: readonly Step[], index: number): ExplainPlace {
  const upTo = trail.slice(0, index + 1);
  return {
    target: place.target,
    period: place.period,
    basis: place.basis,
    organisation: upTo.findLast((step) => step.level === 'organisation')?.id,
    criterion: upTo.findLast((step) => step.level === 'criterion')?.id,
  };
}
