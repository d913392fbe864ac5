import type { Stage } from '@lianchuang/domain/selection/term-changes-contract';
import { ProblemError } from '../../platform/errors/problem-error.ts';

/** Stages have names of their own and end after they begin. Throws `invalid-input` naming the row. */
export function checkStages(stages: readonly Stage[]): void {
  const errors = stages.flatMap(({ id, fromOn, untilOn }, row) => [
    ...(untilOn < fromOn ? [{ field: 'untilOn', row: row + 1, code: 'ends-before-start' }] : []),
    ...(stages.findIndex((s) => s.id === id) < row
      ? [{ field: 'stageId', row: row + 1, code: 'stage-twice' }]
      : []),
  ]);
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
}
