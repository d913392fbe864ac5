/** The rhythm: a village's bulletin each quarter, a township's appraisal each half, the county's summary each year (R4.3). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, instant, isoDate, organisationRef, periodId, uuid, version } from '../http/shapes.ts';
import { publicationBlock } from '../publications/contract.ts';
import { bulletinKinds } from './rhythm.ts';

export const bulletinStates = ['draft', 'published'] as const;

const documentCode = z
  .string()
  .trim()
  .regex(/^[\p{Script=Han}A-Za-z]{2,16}$/u);

export const bulletinSummarySchema = z.object({
  id: uuid,
  organisation: organisationRef,
  kind: z.enum(bulletinKinds),
  periodId,
  state: z.enum(bulletinStates),
  title: z.string(),
  /** `清组通〔2008〕3号`; null until it is published. */
  number: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  dueOn: isoDate,
  version,
});
export type BulletinSummary = z.infer<typeof bulletinSummarySchema>;

export const bulletinSchema = bulletinSummarySchema.extend({
  blocks: z.array(publicationBlock),
  /** To whom it is addressed, and to whom copies go. */
  addressees: z.string(),
  copies: z.string(),
  /** Code and number that a publication today would carry. */
  proposed: z.object({ code: z.string(), year: z.number().int(), number: z.number().int() }),
  createdBy: z.string(),
  createdAt: instant,
  may: z.object({ change: z.boolean(), publish: z.boolean(), recall: z.boolean() }),
});
export type Bulletin = z.infer<typeof bulletinSchema>;

export const missingBulletinSchema = z.object({
  organisation: organisationRef,
  kind: z.enum(bulletinKinds),
  periodId,
  dueOn: isoDate,
  overdue: z.boolean(),
});
export type MissingBulletin = z.infer<typeof missingBulletinSchema>;

/** Those of a period (with the quarters or halves within it), and which organisations still owe one. */
export const listBulletins = defineRoute({
  id: 'listBulletins',
  method: 'GET',
  path: '/bulletins',
  summary: '通报、考评、总结',
  query: z.object({
    year: z.coerce.number().int().min(1990).max(2100).optional(),
    organisation: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(1000),
  }),
  response: z.object({
    year: z.number().int(),
    items: z.array(bulletinSummarySchema),
    missing: z.array(missingBulletinSchema),
  }),
});
export const getBulletin = defineRoute({
  id: 'getBulletin',
  method: 'GET',
  path: '/bulletins/:id',
  summary: '一份通报',
  params: idParams,
  response: bulletinSchema,
});
/** Puts a draft together from the stored figures of a period that is over. */
export const assembleBulletin = defineRoute({
  id: 'assembleBulletin',
  method: 'POST',
  path: '/bulletins',
  summary: '生成通报草稿',
  body: z.object({ id: uuid, organisationId: uuid, periodId }),
  response: bulletinSchema,
});
export const changeBulletin = defineRoute({
  id: 'changeBulletin',
  method: 'POST',
  path: '/bulletins/:id/change',
  summary: '修改通报草稿',
  params: idParams,
  body: z.object({
    version,
    title: z.string().trim().min(2).max(100),
    addressees: z.string().trim().max(200).default(''),
    copies: z.string().trim().max(200).default(''),
    blocks: z.array(publicationBlock).min(1).max(30),
  }),
  response: bulletinSchema,
});
/** Numbers are never given twice by one issuer in a year. */
export const publishBulletin = defineRoute({
  id: 'publishBulletin',
  method: 'POST',
  path: '/bulletins/:id/publish',
  summary: '发布通报',
  params: idParams,
  body: z.object({
    version,
    code: documentCode,
    documentNumber: z.number().int().min(1).max(9999),
    issuedOn: isoDate,
  }),
  response: bulletinSchema,
});
/** Back to a draft, off the public page; its number stays its own. */
export const recallBulletin = defineRoute({
  id: 'recallBulletin',
  method: 'POST',
  path: '/bulletins/:id/recall',
  summary: '收回通报',
  params: idParams,
  body: z.object({ version, reason: z.string().trim().min(2).max(200) }),
  response: bulletinSchema,
});
