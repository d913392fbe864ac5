import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, isoDate, organisationRef, uuid } from '../http/shapes.ts';

export const responsibilitySubjects = ['target', 'standard', 'site', 'remedy'] as const;

/** R3.7: who answers for a target, an organisation's reaching its standard, its activity site, or an open remedy. */
export const responsibilitySchema = z.object({
  id: uuid.nullable(),
  subject: z.enum(responsibilitySubjects),
  subjectId: z.string(),
  subjectTitle: z.string(),
  organisation: organisationRef,
  firstResponsible: z.string().nullable(),
  leaderInCharge: z.string().nullable(),
  department: z.string().nullable(),
  version: z.number().int(),
});
export const listResponsibilities = defineRoute({
  id: 'listResponsibilities',
  method: 'GET',
  path: '/responsibilities',
  summary: '责任清单',
  query: z.object({
    organisation: uuid.optional(),
    subject: z.enum(responsibilitySubjects).optional(),
    missing: z.enum(['true', 'false']).optional(),
  }),
  response: z.object({
    items: z.array(responsibilitySchema),
    assigned: z.number().int(),
    total: z.number().int(),
  }),
});
export const saveResponsibility = defineRoute({
  id: 'saveResponsibility',
  method: 'PUT',
  path: '/responsibilities',
  summary: '落实责任',
  body: z.object({
    subject: z.enum(responsibilitySubjects),
    subjectId: z.string().max(80),
    organisationId: uuid,
    version: z.number().int(),
    firstResponsible: z.string().trim().min(1).max(60),
    leaderInCharge: z.string().trim().max(60).optional(),
    department: z.string().trim().max(60).optional(),
  }),
  response: responsibilitySchema,
});

const leadingRoles = ['head', 'deputy', 'member'] as const;
/** One place in a leading group: who leads it, or a unit that belongs to it, with its plan (R3.7). */
const leadingUnitSchema = z.object({
  id: uuid,
  group: organisationRef,
  name: z.string(),
  unit: organisationRef.nullable(),
  leader: z.string(),
  duty: z.string(),
  role: z.enum(leadingRoles),
  plan: z.string(),
  planOn: isoDate.nullable(),
  version: z.number().int(),
  may: z.array(z.enum(['change', 'plan'])),
});
export type LeadingUnit = z.infer<typeof leadingUnitSchema>;

export const listLeadingUnits = defineRoute({
  id: 'listLeadingUnits',
  method: 'GET',
  path: '/leading-units',
  summary: '领导小组',
  query: z.object({ group: uuid.optional() }),
  response: z.object({
    items: z.array(leadingUnitSchema),
    /** Committees that are to have a leading group and have none. */
    without: z.array(organisationRef),
  }),
});
const place = {
  name: z.string().trim().min(2).max(60),
  unitId: uuid.nullable(),
  leader: z.string().trim().max(60).default(''),
  duty: z.string().trim().max(200).default(''),
  role: z.enum(leadingRoles),
};
export const addLeadingUnit = defineRoute({
  id: 'addLeadingUnit',
  method: 'POST',
  path: '/leading-units',
  summary: '登记领导小组成员',
  body: z.object({ id: uuid, groupId: uuid, ...place }),
  response: leadingUnitSchema,
});
export const changeLeadingUnit = defineRoute({
  id: 'changeLeadingUnit',
  method: 'PUT',
  path: '/leading-units/:id',
  summary: '修改领导小组成员',
  params: idParams,
  body: z.object({ version: z.number().int().min(1), ...place }),
  response: leadingUnitSchema,
});
export const planLeadingUnit = defineRoute({
  id: 'planLeadingUnit',
  method: 'POST',
  path: '/leading-units/:id/plan',
  summary: '提交成员单位方案',
  params: idParams,
  body: z.object({ version: z.number().int().min(1), plan: z.string().trim().min(2).max(4000) }),
  response: leadingUnitSchema,
});
export const endLeadingUnit = defineRoute({
  id: 'endLeadingUnit',
  method: 'DELETE',
  path: '/leading-units/:id',
  summary: '移出领导小组',
  params: idParams,
  body: z.object({ version: z.number().int().min(1) }),
  response: done,
});
