/** Members in and out by workbook (R1.4). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, uuid } from '../http/shapes.ts';

export const memberFields = [
  'name',
  'identity',
  'sex',
  'bornOn',
  'ethnicGroup',
  'education',
  'organisation',
  'joinedOn',
  'fullOn',
  'phone',
  'occupation',
  'specialSkills',
  'veteran',
  'returnedYouth',
  'graduate',
  'capableVillager',
] as const;
export const memberFieldSchema = z.enum(memberFields);
export type MemberField = z.infer<typeof memberFieldSchema>;

/** Columns a workbook must have; the organisation may be missing where one keeps the members of one branch only. */
export const requiredMemberFields = ['name', 'identity', 'ethnicGroup', 'education', 'joinedOn'] as const;

export const importIssue = z.object({
  row: z.number().int(),
  column: z.string(),
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ImportIssue = z.infer<typeof importIssue>;

export const memberImportSchema = z.object({
  id: uuid,
  fileName: z.string(),
  /** reading -> checked -> importing -> done; `failed` and `cancelled` end it. */
  state: z.enum(['reading', 'checked', 'importing', 'done', 'failed', 'cancelled']),
  /** Rows worked through of all, in the step that is under way. */
  done: z.number().int(),
  total: z.number().int(),
  /** Row of the headings as the spreadsheet counts. */
  headerRow: z.number().int(),
  columns: z.array(
    z.object({
      index: z.number().int(),
      letter: z.string(),
      heading: z.string(),
      field: memberFieldSchema.nullable(),
      /** What stands below, to tell columns apart; identity and phone numbers masked. */
      sample: z.string(),
    }),
  ),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    /** Of the new ones: the same name and birth date as somebody else. */
    alike: z.number().int(),
  }),
  /** The first mistakes; all of them stand in the workbook that is offered back. */
  issues: z.array(importIssue),
  /** Why it failed: code and what its sentence needs. */
  problem: z
    .object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .nullable(),
});
export type MemberImport = z.infer<typeof memberImportSchema>;

export const startMemberImport = defineRoute({
  id: 'startMemberImport',
  method: 'POST',
  path: '/member-imports',
  summary: '上传党员名册',
  transfer: 'upload',
  response: memberImportSchema,
});
export const getMemberImport = defineRoute({
  id: 'getMemberImport',
  method: 'GET',
  path: '/member-imports/:id',
  summary: '导入进度',
  params: idParams,
  response: memberImportSchema,
});
/** Says which column is what, and checks anew. */
export const mapMemberImport = defineRoute({
  id: 'mapMemberImport',
  method: 'POST',
  path: '/member-imports/:id/columns',
  summary: '指定各列含义',
  params: idParams,
  body: z.object({
    fields: z.array(z.object({ index: z.number().int().min(0).max(255), field: memberFieldSchema })).max(16),
  }),
  response: memberImportSchema,
});
/** `all` only where no row is refused; `good` leaves the refused ones out. */
export const commitMemberImport = defineRoute({
  id: 'commitMemberImport',
  method: 'POST',
  path: '/member-imports/:id/commit',
  summary: '确认导入',
  params: idParams,
  body: z.object({ rows: z.enum(['all', 'good']) }),
  response: memberImportSchema,
});
export const cancelMemberImport = defineRoute({
  id: 'cancelMemberImport',
  method: 'POST',
  path: '/member-imports/:id/cancel',
  summary: '取消导入',
  params: idParams,
  response: memberImportSchema,
});
/** The refused rows as they came, with the reason in a column, to be mended and imported again. */
export const refusedMemberRows = defineRoute({
  id: 'refusedMemberRows',
  method: 'GET',
  path: '/member-imports/:id/refused',
  summary: '下载未通过的行',
  params: idParams,
  transfer: 'download',
  response: z.unknown(),
});
export const memberTemplate = defineRoute({
  id: 'memberTemplate',
  method: 'GET',
  path: '/member-imports/template',
  summary: '导入模板',
  transfer: 'download',
  response: z.unknown(),
});
/** What the list shows, numbers masked. */
export const exportMembers = defineRoute({
  id: 'exportMembers',
  method: 'GET',
  path: '/members/export',
  summary: '导出党员名册',
  query: z.object({ under: uuid.optional() }),
  transfer: 'download',
  response: z.unknown(),
});
/** With both numbers in full: the reason stands in the audit log. */
export const exportMembersInFull = defineRoute({
  id: 'exportMembersInFull',
  method: 'POST',
  path: '/members/export',
  summary: '导出党员名册(完整号码)',
  body: z.object({ under: uuid.optional(), reason: z.string().trim().min(2).max(200) }),
  transfer: 'download',
  response: z.unknown(),
});
