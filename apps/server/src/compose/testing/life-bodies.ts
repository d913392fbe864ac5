import { randomUUID } from 'node:crypto';

type Body = Record<string, unknown>;
/** Where an id stands in a body, a body that is right but for it, and what is said then. */
export type Tried = [path: string, body: (id: string) => Body, code: string, field?: string];

/** The lists of people of a meeting. */
const meetingLists = (body: (more: Body) => Body): Tried[] => [
  ...['expected', 'excused', 'absent'].map(
    (list): Tried => [
      `${list}.0`,
      (id) => body({ kind: 'committee-meeting', [list]: [id] }),
      'invalid-input',
      list,
    ],
  ),
  ...['excellent', 'basicallyQualified', 'unqualified'].map(
    (list): Tried => [
      `grades.${list}.0`,
      (id) => body({ kind: 'members-appraisal', grades: { [list]: [id] } }),
      'invalid-input',
      `grades.${list}`,
    ],
  ),
];

/** Bodies of organisation life with one id to be tried. `own`: ids of this county, filled in later. */
export function lifeBodies(own: Readonly<Record<string, string>>): Record<string, Tried[]> {
  const meeting = (more: Body): Body => ({
    id: randomUUID(),
    organisationId: own.organisation,
    kind: 'members-meeting',
    heldOn: '2008-09-20',
    topic: '学习文件',
    ...more,
  });
  return {
    addMeeting: [
      ['id', (id) => meeting({ id, heldOn: '2030-01-01' }), 'invalid-input', 'heldOn'],
      [
        'organisationId',
        (organisationId) => meeting({ organisationId }),
        'unknown-organisation',
        'organisationId',
      ],
      ...meetingLists(meeting),
    ],
    correctMeeting: meetingLists((more) => meeting({ version: 1, reason: '更正', ...more })),
  };
}
