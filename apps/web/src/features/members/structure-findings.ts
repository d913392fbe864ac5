import { educations } from '@lianchuang/domain/members/terms';

interface Counted {
  readonly key: string;
  readonly count: number;
}

/** How many of those counted have one of the keys, and their share of all (0 where there is nobody). */
export function partOf(
  counted: readonly Counted[],
  keys: readonly string[],
): { count: number; share: number } {
  const total = counted.reduce((sum, one) => sum + one.count, 0);
  const count = counted.filter(({ key }) => keys.includes(key)).reduce((sum, one) => sum + one.count, 0);
  return { count, share: total === 0 ? 0 : count / total };
}

/** Those who went to a college or further. */
export const higherEducations = educations.slice(educations.indexOf('junior-college'));

/** What nobody has at either end tells nothing: bands from the first to the last that is not empty. */
export function withoutEmptyEnds<T extends Counted>(counted: readonly T[]): T[] {
  const first = counted.findIndex(({ count }) => count > 0);
  return first < 0 ? [] : counted.slice(first, counted.findLastIndex(({ count }) => count > 0) + 1);
}
