/** Organisation life: meetings with attendance and photographs, regularity, members' appraisal (R1.11). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, instant, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { meetingKinds } from './regularity.ts';

export const meetingKindSchema = z.enum(meetingKinds);
export const quarterId = z.string().regex(/^\d{4}-Q[1-4]$/);

export const attendanceStates = ['present', 'excused', 'absent'] as const;
/** Grades of the yearly members' appraisal, 民主评议党员; who is not named is qualified. */
export const memberGrades = ['excellent', 'qualified', 'basically-qualified', 'unqualified'] as const;
export const memberGradeSchema = z.enum(memberGrades);
export type MemberGrade = z.infer<typeof memberGradeSchema>;

export const meetingSummarySchema = z.object({
  id: uuid,
  organisation: organisationRef,
  kind: meetingKindSchema,
  heldOn: isoDate,
  topic: z.string(),
  /** Party group, of a group meeting. */
  groupName: z.string(),
  present: z.number().int(),
  entitled: z.number().int(),
  photos: z.number().int(),
  version,
});
export type MeetingSummary = z.infer<typeof meetingSummarySchema>;

export const photoSchema = z.object({
  id: uuid,
  name: z.string(),
  size: z.number().int(),
  at: instant,
  by: z.string(),
});
export type Photo = z.infer<typeof photoSchema>;

const content = {
  kind: meetingKindSchema,
  heldOn: isoDate,
  topic: z.string().trim().min(2).max(100),
  place: z.string().trim().max(60).default(''),
  host: z.string().trim().max(40).default(''),
  groupName: z.string().trim().max(40).default(''),
  agenda: z.string().trim().max(4000).default(''),
  minutes: z.string().trim().max(20_000).default(''),
  decisions: z.string().trim().max(4000).default(''),
  /** Who was expected at a committee or group meeting; at the others every member of that day is. */
  expected: z.array(uuid).max(2000).default([]),
  /** Of those expected, who was not there; the others were. */
  excused: z.array(uuid).max(2000).default([]),
  absent: z.array(uuid).max(2000).default([]),
  /** Of a members' appraisal; who is in none of the lists is qualified. */
  grades: z
    .object({
      excellent: z.array(uuid).max(2000).default([]),
      basicallyQualified: z.array(uuid).max(2000).default([]),
      unqualified: z.array(uuid).max(2000).default([]),
    })
    .optional(),
};

export const meetingSchema = meetingSummarySchema.extend({
  place: z.string(),
  host: z.string(),
  agenda: z.string(),
  minutes: z.string(),
  decisions: z.string(),
  attendance: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      state: z.enum(attendanceStates),
      grade: memberGradeSchema.nullable(),
    }),
  ),
  pictures: z.array(photoSchema),
  createdBy: z.string(),
  createdAt: instant,
  /** What stood there before each correction, the latest first. */
  corrections: z.array(
    z.object({
      version,
      reason: z.string(),
      by: z.string(),
      at: instant,
      before: z.record(z.string(), z.unknown()),
    }),
  ),
  may: z.object({ correct: z.boolean(), remove: z.boolean() }),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** The newest first. */
export const listMeetings = defineRoute({
  id: 'listMeetings',
  method: 'GET',
  path: '/meetings',
  summary: '组织生活记录',
  query: z.object({
    organisation: uuid.optional(),
    under: uuid.optional(),
    quarter: quarterId.optional(),
    kind: meetingKindSchema.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({ items: z.array(meetingSummarySchema), total: z.number().int() }),
});

export const getMeeting = defineRoute({
  id: 'getMeeting',
  method: 'GET',
  path: '/meetings/:id',
  summary: '会议记录',
  params: idParams,
  response: meetingSchema,
});

export const addMeeting = defineRoute({
  id: 'addMeeting',
  method: 'POST',
  path: '/meetings',
  summary: '登记会议',
  body: z.object({ id: uuid, organisationId: uuid, ...content }),
  response: meetingSchema,
});

/** What stood there before is kept, with the reason. */
export const correctMeeting = defineRoute({
  id: 'correctMeeting',
  method: 'POST',
  path: '/meetings/:id/correct',
  summary: '更正会议记录',
  params: idParams,
  body: z.object({ version, reason: z.string().trim().min(2).max(200), ...content }),
  response: meetingSchema,
});

/** Only as long as the quarter of the meeting takes figures; later it is corrected. */
export const removeMeeting = defineRoute({
  id: 'removeMeeting',
  method: 'POST',
  path: '/meetings/:id/remove',
  summary: '删除会议记录',
  params: idParams,
  body: z.object({ version }),
  response: done,
});

export const attachPhoto = defineRoute({
  id: 'attachPhoto',
  method: 'POST',
  path: '/meetings/:id/photos',
  summary: '上传会议照片',
  transfer: 'upload',
  params: idParams,
  response: photoSchema,
});
export const removePhoto = defineRoute({
  id: 'removePhoto',
  method: 'DELETE',
  path: '/meeting-photos/:id',
  summary: '删除会议照片',
  params: idParams,
  response: done,
});
export const readPhoto = defineRoute({
  id: 'readPhoto',
  method: 'GET',
  path: '/meeting-photos/:id',
  summary: '查看会议照片',
  transfer: 'download',
  params: idParams,
  response: z.unknown(),
});

/** Who belongs to the organisation on a day, and who came to be expected at the last meeting of the kind and group. */
export const listAttendees = defineRoute({
  id: 'listAttendees',
  method: 'GET',
  path: '/meeting-attendees',
  summary: '应到人员',
  query: z.object({
    organisation: uuid,
    on: isoDate.optional(),
    kind: meetingKindSchema.optional(),
    group: z.string().max(40).optional(),
  }),
  response: z.object({
    members: z.array(z.object({ id: uuid, name: z.string(), probationary: z.boolean() })),
    expected: z.array(uuid),
    /** Names of party groups used so far. */
    groups: z.array(z.string()),
  }),
});

const counted = z.object({
  kind: meetingKindSchema,
  held: z.number().int(),
  /** In the whole quarter. */
  due: z.number().int(),
  /** By today. */
  dueNow: z.number().int(),
});

/** Every organisation in sight: what is due and held in a quarter, by kind. */
export const listRegularity = defineRoute({
  id: 'listRegularity',
  method: 'GET',
  path: '/meeting-regularity',
  summary: '三会一课召开情况',
  query: z.object({ quarter: quarterId.optional(), under: uuid.optional(), organisation: uuid.optional() }),
  response: z.object({
    quarter: quarterId,
    items: z.array(
      z.object({
        organisation: organisationRef,
        supervisorId: uuid.nullable(),
        kinds: z.array(counted),
        /** Of what is due by today, at most as many as are due of each kind. */
        held: z.number().int(),
        due: z.number().int(),
        present: z.number().int(),
        entitled: z.number().int(),
        /** Latest members' appraisal within the twelve months before the quarter's end. */
        appraisedOn: isoDate.nullable(),
        lastOn: isoDate.nullable(),
      }),
    ),
  }),
});
export type Regularity = z.output<(typeof listRegularity)['response']>['items'][number];
