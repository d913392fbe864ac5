/** Mobile members: where, since when, contact branch, contacts (R1.6). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';

export const contactWays = ['phone', 'visit', 'letter', 'online', 'at-home'] as const;

export const mobileMemberSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  member: z.object({ id: uuid, name: z.string() }),
  leftOn: isoDate,
  place: z.string(),
  work: z.string(),
  /** Empty: none yet. */
  contactBranch: z.string(),
  returnedOn: isoDate.nullable(),
  lastContactOn: isoDate.nullable(),
  inTouchUntil: isoDate,
  /** `away`: not yet for six months; then in touch or not, by rule. */
  state: z.enum(['away', 'in-touch', 'out-of-touch', 'returned']),
  version,
  may: z.boolean(),
});
export type MobileMember = z.infer<typeof mobileMemberSchema>;

export const mobileContactSchema = z.object({
  id: uuid,
  on: isoDate,
  how: z.enum(contactWays),
  byName: z.string(),
  note: z.string(),
});

export const listMobileMembers = defineRoute({
  id: 'listMobileMembers',
  method: 'GET',
  path: '/mobile-members',
  summary: '流动党员',
  query: z.object({
    state: mobileMemberSchema.shape.state.optional(),
    organisation: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(5000).default(2000),
  }),
  response: z.object({
    items: z.array(mobileMemberSchema),
    /** Mobile members, and those of them in touch. */
    mobile: z.number().int(),
    inTouch: z.number().int(),
    withoutBranch: z.number().int(),
  }),
});
export const getMobileMember = defineRoute({
  id: 'getMobileMember',
  method: 'GET',
  path: '/mobile-members/:id',
  summary: '流动党员联系记录',
  params: idParams,
  response: mobileMemberSchema.extend({ contacts: z.array(mobileContactSchema) }),
});

const where = {
  place: z.string().trim().min(2).max(100),
  work: z.string().trim().max(100),
  contactBranch: z.string().trim().max(100),
};
export const recordMobileMember = defineRoute({
  id: 'recordMobileMember',
  method: 'POST',
  path: '/mobile-members',
  summary: '登记流动党员',
  body: z.object({ id: uuid, memberId: uuid, leftOn: isoDate, ...where }),
  response: mobileMemberSchema,
});
export const changeMobileMember = defineRoute({
  id: 'changeMobileMember',
  method: 'POST',
  path: '/mobile-members/:id/change',
  summary: '更改流向和联系党组织',
  params: idParams,
  body: z.object({ version, ...where }),
  response: mobileMemberSchema,
});
export const addMobileContact = defineRoute({
  id: 'addMobileContact',
  method: 'POST',
  path: '/mobile-members/:id/contacts',
  summary: '记录联系',
  params: idParams,
  body: z.object({
    version,
    contactId: uuid,
    on: isoDate,
    how: z.enum(contactWays),
    /** Who made the contact. */
    contactedBy: z.string().trim().min(2).max(40),
    note: z.string().trim().max(400).optional(),
  }),
  response: mobileMemberSchema,
});
export const returnMobileMember = defineRoute({
  id: 'returnMobileMember',
  method: 'POST',
  path: '/mobile-members/:id/return',
  summary: '流动党员返回',
  params: idParams,
  body: z.object({ version, on: isoDate }),
  response: mobileMemberSchema,
});
