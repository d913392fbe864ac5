import type { addMeeting } from '@lianchuang/domain/organisation-life/contract';
import { wholeKinds } from '@lianchuang/domain/organisation-life/regularity';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import { selectMembersOn } from './store.ts';

export type MeetingContent = Omit<z.output<(typeof addMeeting)['body']>, 'id' | 'organisationId'>;

/** Who was there and how they were graded, as it is kept. */
export interface MeetingLists {
  readonly present: string[];
  readonly excused: string[];
  readonly absent: string[];
  /** Null: no members' appraisal. */
  readonly grades: {
    readonly excellent: string[];
    readonly qualified: string[];
    readonly basicallyQualified: string[];
    readonly unqualified: string[];
  } | null;
}

/**
 * Fills the lists of a meeting from the members of its day: who is not named as excused or absent was present, who is
 * not graded otherwise is qualified. Throws `invalid-input` naming each field: `meeting-in-future`,
 * `not-a-member-then`, `named-twice`, `expected-missing`.
 */
export async function checkMeeting(
  tx: ReadTx,
  organisationId: string,
  content: MeetingContent,
): Promise<MeetingLists> {
  if (content.heldOn > tx.today) refuseAll([{ field: 'heldOn', code: 'meeting-in-future' }]);
  const members = (await selectMembersOn(tx, organisationId, content.heldOn)).map((m) => m.id);
  const whole = wholeKinds.includes(content.kind);
  const expected = whole ? members : [...new Set(content.expected)];
  const grades = content.kind === 'members-appraisal' ? content.grades : undefined;
  const errors: ProblemDetail[] = [
    ...named(members, { expected }),
    ...named(expected, { excused: content.excused, absent: content.absent }),
    ...named(members, {
      'grades.excellent': grades?.excellent ?? [],
      'grades.basicallyQualified': grades?.basicallyQualified ?? [],
      'grades.unqualified': grades?.unqualified ?? [],
    }),
  ];
  if (!whole && expected.length === 0 && members.length > 0)
    errors.push({ field: 'expected', code: 'expected-missing' });
  if (errors.length > 0) refuseAll(errors);
  const away = new Set([...content.excused, ...content.absent]);
  const graded = new Set(grades ? Object.values(grades).flat() : []);
  return {
    present: expected.filter((id) => !away.has(id)),
    excused: content.excused,
    absent: content.absent,
    grades:
      content.kind === 'members-appraisal'
        ? {
            excellent: grades?.excellent ?? [],
            qualified: members.filter((id) => !graded.has(id)),
            basicallyQualified: grades?.basicallyQualified ?? [],
            unqualified: grades?.unqualified ?? [],
          }
        : null,
  };
}

function refuseAll(errors: ProblemDetail[]): never {
  throw new ProblemError('invalid-input', 422, { errors });
}

/** Lists that must hold only some people, each of them once over all of the lists. */
function named(
  among: readonly string[],
  lists: Readonly<Record<string, readonly string[]>>,
): ProblemDetail[] {
  const known = new Set(among);
  const seen = new Set<string>();
  return Object.entries(lists).flatMap(([field, ids]) => {
    if (ids.some((id) => !known.has(id))) return [{ field, code: 'not-a-member-then' }];
    const twice = ids.some((id) => seen.has(id) || seen.size === seen.add(id).size);
    return twice ? [{ field, code: 'named-twice' }] : [];
  });
}
