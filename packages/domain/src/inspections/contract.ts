/** Inspections: rounds with a drawn sample, checklists, findings, rectification (R3.8). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import {
  done,
  idParams,
  instant,
  isoDate,
  organisationRef,
  periodId,
  uuid,
  version,
} from '../http/shapes.ts';
import { sampleRules } from './draw-sample.ts';

export const inspectedKinds = [
  'village-branch',
  'township-station',
  'agri-department',
  'township-committee',
] as const;

const roundSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  title: z.string(),
  startsOn: isoDate,
  endsOn: isoDate,
  periodId,
  kind: z.enum(inspectedKinds),
  rule: z.enum(sampleRules),
  size: z.number().int(),
  /** With it the same sample can be drawn again; null unless it was drawn at random. */
  seed: z.number().int().nullable(),
  candidates: z.number().int(),
  planned: z.number().int(),
  done: z.number().int(),
  createdBy: z.string(),
});
export type InspectionRound = z.infer<typeof roundSchema>;

const inspectionLine = z.object({
  id: uuid,
  roundId: uuid,
  roundTitle: z.string().nullable(),
  organisation: organisationRef,
  supervisor: z.string().nullable(),
  periodId: periodId.nullable(),
  /** The score or jump by which the rule chose it. */
  drawnFor: z.number().nullable(),
  previousId: uuid.nullable(),
  state: z.enum(['planned', 'done']),
  visitedOn: isoDate.nullable(),
  inspector: z.string(),
  checked: z.number().int(),
  items: z.number().int(),
  /** Points of the checked criteria: what the return claimed, what was found. */
  claimed: z.number().nullable(),
  found: z.number().nullable(),
  endsOn: isoDate.nullable(),
  version,
});
export type InspectionLine = z.infer<typeof inspectionLine>;

const photoSchema = z.object({
  id: uuid,
  criterionId: z.string(),
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  at: instant,
  by: z.string(),
});
export type InspectionPhoto = z.infer<typeof photoSchema>;

export const inspectionSchema = inspectionLine.extend({
  standard: z.string(),
  summary: z.string(),
  checklist: z.array(
    z.object({
      criterionId: z.string(),
      good: z.string(),
      title: z.string(),
      points: z.number(),
      claimed: z.number().nullable(),
      verdict: z.enum(['as-claimed', 'otherwise']).nullable(),
      found: z.number().nullable(),
      note: z.string(),
    }),
  ),
  photos: z.array(photoSchema),
  problems: z.array(
    z.object({ id: uuid, title: z.string(), state: z.enum(['open', 'closed', 'cancelled']) }),
  ),
  /** The inspection that looked at it again. */
  againId: uuid.nullable(),
  may: z.array(z.enum(['check', 'again'])),
});
export type Inspection = z.infer<typeof inspectionSchema>;

export const listInspectionRounds = defineRoute({
  id: 'listInspectionRounds',
  method: 'GET',
  path: '/inspection-rounds',
  summary: '督查安排',
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  response: z.object({ items: z.array(roundSchema), total: z.number().int() }),
});
/** Plans a round and draws its sample at once, so that nobody draws until it suits. */
export const planInspectionRound = defineRoute({
  id: 'planInspectionRound',
  method: 'POST',
  path: '/inspection-rounds',
  summary: '安排督查',
  body: z.object({
    id: uuid,
    title: z.string().trim().min(2).max(100),
    startsOn: isoDate,
    endsOn: isoDate,
    periodId,
    kind: z.enum(inspectedKinds),
    rule: z.enum(sampleRules),
    size: z.number().int().min(1).max(200),
    /** Draws from those at and below it. */
    underId: uuid,
  }),
  response: roundSchema,
});
export const listInspections = defineRoute({
  id: 'listInspections',
  method: 'GET',
  path: '/inspections',
  summary: '督查',
  query: z.object({
    round: uuid.optional(),
    organisation: uuid.optional(),
    state: z.enum(['planned', 'done']).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(300),
  }),
  response: z.object({ items: z.array(inspectionLine), total: z.number().int() }),
});
export const getInspection = defineRoute({
  id: 'getInspection',
  method: 'GET',
  path: '/inspections/:id',
  summary: '督查表',
  params: idParams,
  response: inspectionSchema,
});
/** Keeps what was checked so far; lines not named stay as they are. */
export const saveInspectionItems = defineRoute({
  id: 'saveInspectionItems',
  method: 'PUT',
  path: '/inspections/:id/items',
  summary: '填写督查表',
  params: idParams,
  body: z.object({
    version,
    items: z
      .array(
        z.object({
          criterionId: z.string().max(80),
          verdict: z.enum(['as-claimed', 'otherwise']).nullable(),
          /** Points found, where it is otherwise than claimed. */
          found: z.number().min(0).max(1000).nullable().default(null),
          note: z.string().trim().max(1000).default(''),
        }),
      )
      .min(1)
      .max(100),
  }),
  response: inspectionSchema,
});
export const finishInspection = defineRoute({
  id: 'finishInspection',
  method: 'POST',
  path: '/inspections/:id/finish',
  summary: '完成督查',
  params: idParams,
  body: z.object({
    version,
    visitedOn: isoDate,
    summary: z.string().trim().max(2000).default(''),
    /** The rectification notice: what must be put right by when, a problem of the list of remedies. */
    notice: z
      .object({
        problemId: uuid,
        remedyId: uuid,
        title: z.string().trim().min(2).max(200),
        owner: z.string().trim().min(1).max(60),
        dueOn: isoDate,
      })
      .nullable(),
  }),
  response: inspectionSchema,
});
/** Looks again at what was not as claimed. */
export const inspectAgain = defineRoute({
  id: 'inspectAgain',
  method: 'POST',
  path: '/inspections/:id/again',
  summary: '复查',
  params: idParams,
  body: z.object({ version, againId: uuid }),
  response: inspectionSchema,
});
export const attachInspectionPhoto = defineRoute({
  id: 'attachInspectionPhoto',
  method: 'POST',
  path: '/inspections/:id/photos',
  summary: '上传督查照片',
  transfer: 'upload',
  params: idParams,
  query: z.object({ criterion: z.string().max(80) }),
  response: photoSchema,
});
export const removeInspectionPhoto = defineRoute({
  id: 'removeInspectionPhoto',
  method: 'DELETE',
  path: '/inspection-photos/:id',
  summary: '删除督查照片',
  params: idParams,
  response: done,
});
export const readInspectionPhoto = defineRoute({
  id: 'readInspectionPhoto',
  method: 'GET',
  path: '/inspection-photos/:id',
  summary: '查看督查照片',
  transfer: 'download',
  params: idParams,
  response: z.unknown(),
});
/** What returns claimed against what was found, by committee and quarter: how far a committee's figures can be believed. */
export const listClaimsFound = defineRoute({
  id: 'listClaimsFound',
  method: 'GET',
  path: '/inspection-claims',
  summary: '自查与督查差异',
  response: z.object({
    quarters: z.array(periodId),
    items: z.array(
      z.object({
        organisation: organisationRef,
        quarters: z.array(
          z.object({
            periodId,
            inspections: z.number().int(),
            checked: z.number().int(),
            asClaimed: z.number().int(),
            claimed: z.number(),
            found: z.number(),
          }),
        ),
        inspections: z.number().int(),
        checked: z.number().int(),
        asClaimed: z.number().int(),
        claimed: z.number(),
        found: z.number(),
      }),
    ),
  }),
});
